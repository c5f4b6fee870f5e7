package org.istmo.web.unsent;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An answer that is held until it is written whole, so that something can be set into it. What refuses or leads on is not held. */
final class HeldAnswer extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Stream stream = new Stream(bytes);
    private @Nullable PrintWriter writer;
    private final UnaryOperator<String> leading;
    private int refused;

    /** @param leading where it leads, for where the page would have */
    HeldAnswer(HttpServletResponse response, UnaryOperator<String> leading) {
        super(response);
        this.leading = leading;
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        super.sendRedirect(leading.apply(location));
    }

    /** The page, where there is one. */
    Optional<String> page() {
        flushed();
        boolean html = Optional.ofNullable(getContentType())
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .startsWith("text/html");
        return html && bytes.size() > 0 ? Optional.of(bytes.toString(StandardCharsets.UTF_8)) : Optional.empty();
    }

    /** Whether there is nothing at this address. */
    boolean isNothing() {
        return refused == SC_NOT_FOUND || refused == SC_METHOD_NOT_ALLOWED;
    }

    @Override
    public int getStatus() {
        return refused == 0 ? super.getStatus() : refused;
    }

    int refused() {
        return refused;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    @Override
    public void sendError(int status) {
        refused = status;
    }

    @Override
    public void sendError(int status, String message) {
        refused = status;
    }

    @Override
    public void setContentLength(int length) {
        // It is another one once it is whole.
    }

    @Override
    public void setContentLengthLong(long length) {
        // As well.
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        PrintWriter some = writer;
        if (some == null) {
            some = new PrintWriter(new OutputStreamWriter(bytes, charset()));
            writer = some;
        }
        return some;
    }

    private Charset charset() {
        setCharacterEncoding(StandardCharsets.UTF_8.name());
        return StandardCharsets.UTF_8;
    }

    /** Nothing of it goes out before it is whole. */
    @Override
    public void flushBuffer() {
        flushed();
    }

    @Override
    public void resetBuffer() {
        flushed();
        bytes.reset();
    }

    @Override
    public void reset() {
        super.reset();
        flushed();
        bytes.reset();
    }

    private void flushed() {
        if (writer != null) {
            writer.flush();
        }
    }

    private static final class Stream extends ServletOutputStream {

        private final ByteArrayOutputStream bytes;

        Stream(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int one) {
            bytes.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes.write(some, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("pages are written at once");
        }
    }
}
