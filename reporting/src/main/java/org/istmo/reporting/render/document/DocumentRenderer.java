package org.istmo.reporting.render.document;

import java.io.IOException;
import java.io.OutputStream;

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
}
