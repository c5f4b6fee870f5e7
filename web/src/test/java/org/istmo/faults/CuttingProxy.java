package org.istmo.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a node and PostgreSQL, and when told to cuts the connection on which the next commit was answered, without the answer. */
final class CuttingProxy implements AutoCloseable {

    private static final byte[] COMMIT = "COMMIT".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCK = 65_536;

    private final ServerSocket socket;
    private final int database;
    private final AtomicBoolean armed = new AtomicBoolean();
    private final AtomicInteger cuts = new AtomicInteger();

    CuttingProxy(int database) throws IOException {
        this.database = database;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The answer to the next commit is lost. */
    void cutNext() {
        armed.set(true);
    }

    /** How many were lost. */
    int cuts() {
        return cuts.get();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket node = socket.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), database);
                new Line(node, server).open();
            } catch (IOException away) {
                System.getLogger(CuttingProxy.class.getName()).log(System.Logger.Level.DEBUG, "No line", away);
            }
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "cutting-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    /** One connection. */
    private final class Line {

        private final Socket node;
        private final Socket server;
        /** Set when a commit went over it whose answer is to be lost. */
        private final AtomicBoolean doomed = new AtomicBoolean();

        Line(Socket node, Socket server) {
            this.node = node;
            this.server = server;
        }

        void open() {
            daemon(() -> carry(node, server, true));
            daemon(() -> carry(server, node, false));
        }

        private void carry(Socket from, Socket to, boolean asking) {
            byte[] block = new byte[BLOCK];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int length = in.read(block); length > 0; length = in.read(block)) {
                    if (asking && holds(block, length) && armed.compareAndSet(true, false)) {
                        doomed.set(true);
                    }
                    if (!asking && doomed.get()) {
                        cuts.incrementAndGet();
                        return;
                    }
                    out.write(block, 0, length);
                    out.flush();
                }
            } catch (IOException ended) {
                System.getLogger(CuttingProxy.class.getName()).log(System.Logger.Level.DEBUG, "A line ended", ended);
            }
        }
    }

    private static boolean holds(byte[] block, int length) {
        for (int start = 0; start + COMMIT.length <= length; start++) {
            int matched = 0;
            while (matched < COMMIT.length && block[start + matched] == COMMIT[matched]) {
                matched++;
            }
            if (matched == COMMIT.length) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
