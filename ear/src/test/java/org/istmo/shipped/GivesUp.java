package org.istmo.shipped;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A caller who asks over a bare socket and hangs up before the answer is there. */
final class GivesUp {

    private GivesUp() {}

    /** @param headers each with its end of line */
    static void atOnce(Caller caller, String question, String headers, String body) {
        ask(caller, question, headers, body, 0);
    }

    static void afterAFewBytes(Caller caller, String question, String headers, String body) {
        ask(caller, question, headers, body, 64);
    }

    private static void ask(Caller caller, String question, String headers, String body, int taken) {
        URI address = caller.server().address();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            // What is sent is reset rather than sent to its end, as when a network goes away.
            socket.setSoLinger(taken > 0, 0);
            OutputStream out = socket.getOutputStream();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String length = bytes.length == 0 ? "" : "Content-Length: " + bytes.length + "\r\n";
            out.write((question + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: "
                            + caller.authorization() + "\r\n" + length + headers + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(bytes);
            out.flush();
            if (taken > 0 && socket.getInputStream().readNBytes(taken).length < taken) {
                throw new IllegalStateException(question + " was not answered");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(question, failed);
        }
    }
}
