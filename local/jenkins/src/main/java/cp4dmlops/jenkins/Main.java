package cp4dmlops.jenkins;

import cp4dmlops.jenkins.server.Server;
import java.io.IOException;
import java.nio.file.Path;

/** Starts the engine: `java -jar local-jenkins.jar SOCKET`. It ends when its standard input does, that is, with its parent. */
public final class Main {
    private Main() {
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("Usage: java -jar local-jenkins.jar SOCKET");
            System.exit(2);
        }
        endWithParent();
        Server server = new Server(Path.of(arguments[0]));
        System.out.println("ready");
        server.run();
    }

    private static void endWithParent() {
        Thread watcher = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    continue;
                }
            } catch (IOException closed) {
                // As good as the end.
            }
            Runtime.getRuntime().halt(0);
        }, "parent");
        watcher.setDaemon(true);
        watcher.start();
    }
}
