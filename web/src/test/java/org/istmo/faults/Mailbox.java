package org.istmo.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that keeps the Message-ID of what it took, and may behave badly. */
final class Mailbox implements AutoCloseable {

    /** How it behaves. */
    enum Mood {
        WELL,
        /** It takes no connection. */
        DOWN,
        /** It takes a connection and says nothing for longer than anybody waits. */
        SILENT,
        /** It says that it is busy: try again later (451, RFC 5321 4.2.3). */
        BUSY,
        /** It relays nothing for us until somebody puts it right (550 5.7.1, RFC 3463). */
        REFUSING,
        /** It takes its time for each answer, and takes what comes. */
        SLOW
    }

    private static final String ID = "message-id:";
    private static final long SLOWLY_MILLIS = 1_000;

    private final ServerSocket socket;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.WELL;

    Mailbox() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread listener = new Thread(this::listen, "mailbox");
        listener.setDaemon(true);
        listener.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    void be(Mood to) {
        mood = to;
    }

    /** Message-IDs, each as often as it came. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread talk = new Thread(() -> talk(caller), "mailbox-talk");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException gone) {
                // Closed, or a caller that was gone before it was let in: the next one is let in all the same.
                System.getLogger(Mailbox.class.getName()).log(System.Logger.Level.DEBUG, "Nobody let in", gone);
            }
        }
    }

    /** A caller who hangs up in the midst of it is no news: what it did not finish was not taken. */
    private void talk(Socket caller) {
        try (caller;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = caller.getOutputStream()) {
            if (mood == Mood.DOWN) {
                return;
            }
            if (mood == Mood.SILENT) {
                in.readLine();
                return;
            }
            say(out, "220 mailbox");
            String id = "";
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.toLowerCase(Locale.ROOT);
                if (data) {
                    if (word.startsWith(ID)) {
                        id = line.substring(ID.length()).strip();
                    } else if (line.equals(".")) {
                        taken.add(id);
                        data = false;
                        say(out, "250 taken");
                    }
                } else if (mood == Mood.BUSY && word.startsWith("rcpt")) {
                    say(out, "451 busy");
                } else if (mood == Mood.REFUSING && word.startsWith("rcpt")) {
                    say(out, "550 5.7.1 relaying denied");
                } else if (word.equals("data")) {
                    data = true;
                    say(out, "354 go on");
                } else if (word.equals("quit")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 ok");
                }
            }
        } catch (IOException hungUp) {
            System.getLogger(Mailbox.class.getName()).log(System.Logger.Level.DEBUG, "A caller hung up", hungUp);
        }
    }

    private void say(OutputStream out, String line) throws IOException {
        if (mood == Mood.SLOW) {
            rest();
        }
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void rest() {
        try {
            Thread.sleep(SLOWLY_MILLIS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
