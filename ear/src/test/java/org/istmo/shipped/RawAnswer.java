package org.istmo.shipped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** An answer as it comes over a bare socket, byte by byte. */
final class RawAnswer implements AutoCloseable {

    /** Bytes that the kernel takes for us before we do. */
    private static final int WINDOW = 2_048;

    private final Socket socket;
    private final InputStream in;

    private RawAnswer(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    static RawAnswer to(Caller caller, String path) {
        URI address = caller.server().address();
        try {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(WINDOW);
            socket.setSoTimeout(120_000);
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: "
                                    + caller.authorization() + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new RawAnswer(socket);
        } catch (IOException failed) {
            throw new UncheckedIOException(path, failed);
        }
    }

    String firstBytes(int count) {
        try {
            return new String(in.readNBytes(count), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Takes nothing meanwhile: that is what is asked about, and there is nothing to look for. */
    void waits(Duration meanwhile) {
        try {
            Thread.sleep(meanwhile.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Whether what is left comes to the end that a whole answer in chunks has; a connection that is reset does not. */
    boolean endsWhole() {
        try {
            byte[] rest = in.readAllBytes();
            return new String(rest, StandardCharsets.ISO_8859_1).endsWith("\r\n0\r\n\r\n");
        } catch (IOException reset) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
