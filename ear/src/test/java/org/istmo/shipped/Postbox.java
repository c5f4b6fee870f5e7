package org.istmo.shipped;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes whatever comes (RFC 5321), but for {@link #NOBODY}, and shows it as it came, with the soft line breaks of quoted-printable undone. */
final class Postbox implements AutoCloseable {

    /** An address that it does not know. */
    static final String NOBODY = "nobody@un.org";

    private final ServerSocket socket;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    Postbox() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "postbox");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "smtp://127.0.0.1:" + socket.getLocalPort();
    }

    List<String> taken() {
        return List.copyOf(taken);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                talk(caller);
            } catch (IOException gone) {
                // The caller hung up, or the box was closed: the loop looks which.
                continue;
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = caller.getOutputStream();
        say(out, "220 postbox");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("DATA")) {
                say(out, "354 go on");
                taken.add(letter(in));
            } else if (line.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            } else if (line.startsWith("RCPT") && line.contains(NOBODY)) {
                say(out, "550 5.1.1 no such user");
                continue;
            }
            say(out, "250 ok");
        }
    }

    private static String letter(BufferedReader in) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        return letter.toString().replace("=\n", "").replace("=3D", "=");
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
