package cp4dmlops.jenkins.steps.reports;

import hudson.AbortException;
import hudson.tasks.junit.TestResultSummary;
import java.io.IOException;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Counts the tests of a JUnit XML file. */
final class JUnitReport {
    private JUnitReport() {
    }

    static TestResultSummary read(Path file) throws IOException {
        int failed = 0;
        int skipped = 0;
        NodeList cases = parse(file).getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            Element test = (Element) cases.item(i);
            if (has(test, "failure") || has(test, "error")) {
                failed++;
            } else if (has(test, "skipped")) {
                skipped++;
            }
        }
        return new TestResultSummary(failed, skipped, cases.getLength());
    }

    private static boolean has(Element test, String child) {
        return test.getElementsByTagName(child).getLength() > 0;
    }

    private static Document parse(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (SAXException | ParserConfigurationException problem) {
            throw new AbortException("Failed to read " + file + ": " + problem.getMessage());
        }
    }
}
