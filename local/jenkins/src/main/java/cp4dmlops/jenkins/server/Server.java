package cp4dmlops.jenkins.server;

import cp4dmlops.jenkins.build.Engine;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Waits for builds on a socket: one connection, one build. */
public final class Server {
    private final Engine engine;
    private final ServerSocketChannel channel;

    public Server(Path socket) throws IOException {
        engine = new Engine();
        Files.deleteIfExists(socket);
        channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
    }

    /** Serves until the process ends. */
    public void run() throws IOException {
        while (true) {
            SocketChannel client = channel.accept();
            engine.background(() -> new Connection(engine, client).serve());
        }
    }
}
