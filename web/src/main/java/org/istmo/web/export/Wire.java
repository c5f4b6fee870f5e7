package org.istmo.web.export;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The connection that an answer goes out on. An answer without a length ends with a mark when its stream is closed, whatever became of what was to be in
 * it, and servlets know no other end: to keep a file from looking whole the connection is cut, for which the server (Payara, on Grizzly) has a way of its own.
 */
final class Wire {

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
