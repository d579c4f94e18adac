package cp4dmlops.jenkins.steps.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Text of files in an encoding, where `Base64` stands for any bytes. */
public final class FileText {
    private static final String BASE64 = "Base64";

    private FileText() {
    }

    public static String decode(byte[] bytes, String encoding) {
        return BASE64.equals(encoding) ? Base64.getEncoder().encodeToString(bytes) : new String(bytes, charset(encoding));
    }

    static byte[] encode(String text, String encoding) {
        return BASE64.equals(encoding) ? Base64.getDecoder().decode(text) : text.getBytes(charset(encoding));
    }

    private static Charset charset(String encoding) {
        return encoding == null || encoding.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    }
}
