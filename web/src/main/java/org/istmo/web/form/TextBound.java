package org.istmo.web.form;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.istmo.domain.problem.TooLarge;

/** No body that is read into memory as text, as every JSON object is, is longer than {@value #MOST} bytes, whatever its header says. */
@Provider
public class TextBound implements ReaderInterceptor {

    /** More than any register's longest texts, and little beside the memory that a server has. */
    static final int MOST = 4 * 1024 * 1024;

    /** @throws TooLarge while it is read */
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getType() == String.class) {
            context.setInputStream(new Bounded(context.getInputStream()));
        }
        return context.proceed();
    }

    private static final class Bounded extends FilterInputStream {

        private int left = MOST;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new TooLarge(MOST);
            }
        }
    }
}
