package org.istmo.reporting.render.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalInt;

/** Writes a document as one kind of file. The same document gives the same bytes on the same JDK build. */
public interface DocumentRenderer {

    /** The file format: {@code pdf} or {@code xlsx}. */
    String format();

    /**
     * Writes the file. Closes nothing.
     *
     * @throws org.istmo.reporting.render.RenderingFailed when the template or a library fails; nothing usable was written then
     */
    void render(Document document, OutputStream out) throws IOException;

    /**
     * Writes how the file begins, to be looked at and not kept. Closes nothing.
     *
     * @param most how many pages are wanted
     * @param goOn is asked time and again, and throws when nobody wants them any more
     * @return how many pages the whole has; empty where the whole was written, or has no pages
     * @throws org.istmo.reporting.render.RenderingFailed when the template or a library fails; nothing usable was written then
     */
    default OptionalInt begin(Document document, int most, Runnable goOn, OutputStream out) throws IOException {
        render(document, out);
        return OptionalInt.empty();
    }
}
