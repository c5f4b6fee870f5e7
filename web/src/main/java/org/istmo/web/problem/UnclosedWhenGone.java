package org.istmo.web.problem;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** Fails once, where it is written, when the asker has gone away; then there is nothing left to close and nothing more to report. */
final class UnclosedWhenGone extends ServletOutputStream {

    private final ServletOutputStream out;
    private boolean gone;

    UnclosedWhenGone(ServletOutputStream out) {
        this.out = out;
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void attempt(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (IOException failed) {
            gone = true;
            throw failed;
        }
    }

    @Override
    public void write(int one) throws IOException {
        attempt(() -> out.write(one));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        attempt(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
        if (!gone) {
            attempt(out::flush);
        }
    }

    @Override
    public void close() throws IOException {
        if (!gone) {
            attempt(out::close);
        }
    }

    @Override
    public boolean isReady() {
        return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        out.setWriteListener(listener);
    }
}
