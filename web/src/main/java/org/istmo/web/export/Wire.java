package org.istmo.web.export;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The connection that an answer goes out on. An answer without a length ends with a mark when its stream is closed, whatever became of what was to be in
 * it, and servlets know no other end: to keep a file from looking whole the connection is cut, for which the server (Payara, on Grizzly) has a way of its own.
 */
class Wire {

    private static final Logger LOG = Logger.getLogger(Wire.class.getName());
    private static final String NAME = Wire.class.getName();

    private final ServletResponse response;

    Wire(ServletResponse response) {
        this.response = response;
    }

    void keepIn(ServletRequest request) {
        request.setAttribute(NAME, this);
    }

    static Optional<Wire> of(ServletRequest request) {
        return Optional.ofNullable((Wire) request.getAttribute(NAME));
    }

    /** Ends the connection at once; false when the server's way is not known. */
    boolean cut() {
        try {
            call(connection(), "terminateSilently");
            return true;
        } catch (ReflectiveOperationException | RuntimeException unknown) {
            LOG.log(Level.SEVERE, "A connection could not be cut, and a file may look whole that is not.", unknown);
            return false;
        }
    }

    /** Bytes that the server has taken and not handed to the network yet; empty when its way is not known. */
    OptionalInt queued() {
        try {
            return OptionalInt.of((Integer) call(call(connection(), "getAsyncWriteQueue"), "spaceInBytes"));
        } catch (ReflectiveOperationException | RuntimeException unknown) {
            LOG.log(Level.WARNING, "Whether a file has left the server is not known.", unknown);
            return OptionalInt.empty();
        }
    }

    /**
     * Whether whoever asked has hung up, which a connection says of itself to whom looks: nothing is read of it, so that a next question on it stays. Whoever sends no
     * more and goes on reading is taken to have hung up too. False when the server's way is not known, and behind a question that has come meanwhile.
     */
    boolean isLeft() {
        try {
            Object connection = connection();
            return !(Boolean) call(connection, "isOpen") || hasEnded((SocketChannel) call(connection, "getChannel"));
        } catch (ClosedChannelException closed) {
            return true;
        } catch (ReflectiveOperationException | IOException | RuntimeException unknown) {
            LOG.log(Level.WARNING, "Whether somebody still waits for a file is not known.", unknown);
            return false;
        }
    }

    /** There is something to read of it, and that is nothing. */
    private static boolean hasEnded(SocketChannel channel) throws IOException {
        try (Selector look = channel.provider().openSelector()) {
            channel.register(look, SelectionKey.OP_READ);
            return look.selectNow() > 0 && channel.socket().getInputStream().available() == 0;
        }
    }

    private Object connection() throws ReflectiveOperationException {
        ServletResponse inner = response;
        while (inner instanceof ServletResponseWrapper wrapper) {
            inner = wrapper.getResponse();
        }
        Object exchange = call(connector(inner), "getCoyoteResponse");
        Object context = call(call(exchange, "getRequest"), "getContext");
        return call(context, "getConnection");
    }

    /** What stands behind the server's facade. */
    private static Object connector(ServletResponse facade) throws ReflectiveOperationException {
        for (Class<?> type = facade.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals("response")) {
                    field.setAccessible(true);
                    return field.get(facade);
                }
            }
        }
        throw new NoSuchFieldException(facade.getClass() + " hides no response.");
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }
}
