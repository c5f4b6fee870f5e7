package org.istmo.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Somebody who calls the API from another address of this machine's own than everybody else. */
record Neighbour(Server server, String address) {

    /** What a name and a password are answered: the status line and the headers, and the body. */
    String asks(String path, String name, String password) {
        URI to = server.address();
        String basic = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(address, 0));
            socket.connect(new InetSocketAddress(to.getHost(), to.getPort()));
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + to.getAuthority() + "\r\nAuthorization: Basic "
                                    + basic + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(path, failed);
        }
    }
}
