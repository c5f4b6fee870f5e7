package org.istmo.shipped;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A caller who asks over a bare socket, reads what comes first and takes nothing more, or a byte a second, until they take the rest or hang up. */
final class Stalled implements AutoCloseable {

    private static final int LITTLE = 4_096;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String question;
    private final Socket socket = new Socket();
    private volatile String ended = "";

    Stalled(Caller caller, String path) {
        this(caller, path, caller.server().address().getAuthority());
    }

    /** @param host by which name the caller calls the server */
    Stalled(Caller caller, String path, String host) {
        question = path;
        URI address = caller.server().address();
        try {
            socket.setReceiveBufferSize(LITTLE);
            socket.setSoLinger(true, 0);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            OutputStream out = socket.getOutputStream();
            out.write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: " + caller.authorization()
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(path, failed);
        }
    }

    /** The status line and the headers. */
    String head() {
        StringBuilder head = new StringBuilder();
        try {
            while (head.indexOf("\r\n\r\n") < 0) {
                int one = socket.getInputStream().read();
                if (one < 0) {
                    throw new IllegalStateException(question + " was answered no more than " + head);
                }
                head.append((char) one);
            }
            return head.toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(question, failed);
        }
    }

    /** From here on a byte a second is taken. */
    Stalled slowly() {
        return taking(1, Duration.ofSeconds(1));
    }

    /** From here on so many bytes are taken, and then a rest, until the connection ends. */
    Stalled taking(int bytes, Duration rest) {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (socket.getInputStream().readNBytes(bytes).length == bytes) {
                            Thread.sleep(rest.toMillis());
                        }
                    } catch (IOException cut) {
                        ended = cut.toString();
                    } catch (InterruptedException stopping) {
                        Thread.currentThread().interrupt();
                    }
                },
                "takes " + bytes);
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    /** What comes until the connection ends, however it does. */
    String rest() {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(rest);
        } catch (IOException cut) {
            ended = cut.toString();
        }
        return rest.toString(StandardCharsets.UTF_8);
    }

    /** Whether what came is an answer with its end: that of a body in chunks (RFC 9112). */
    static boolean isWhole(String rest) {
        return rest.endsWith("\r\n0\r\n\r\n");
    }

    @Override
    public String toString() {
        return question + " " + ended;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(question, failed);
        }
    }
}
