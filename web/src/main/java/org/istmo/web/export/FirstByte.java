package org.istmo.web.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** The body of an answer whose headers are said with its first byte: until then the answer may become another one. */
final class FirstByte extends OutputStream {

    private final HttpServletResponse response;
    private final Runnable headers;
    private @Nullable OutputStream out;

    FirstByte(HttpServletResponse response, Runnable headers) {
        this.response = response;
        this.headers = headers;
    }

    /** Sends the headers and no body. They say no length: a container would take an answer without a byte for a file of none. */
    void headersAlone() throws IOException {
        headers.run();
        response.flushBuffer();
    }

    private OutputStream out() throws IOException {
        OutputStream begun = out;
        if (begun == null) {
            headers.run();
            begun = response.getOutputStream();
            out = begun;
        }
        return begun;
    }

    @Override
    public void write(int one) throws IOException {
        out().write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out().write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
        if (out != null) {
            out().flush();
        }
    }
}
