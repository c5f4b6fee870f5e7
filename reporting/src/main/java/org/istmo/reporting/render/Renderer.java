package org.istmo.reporting.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalInt;
import org.istmo.reporting.dataset.Language;

/**
 * Renders one kind of dataset into one format. The same dataset, language and renderer version give the same bytes on the same JDK build.
 *
 * @param <D> the dataset
 */
public interface Renderer<D> {

    /** The file format: {@code pdf} or {@code xlsx}. */
    String format();

    /**
     * Writes the file. Closes nothing.
     *
     * @param snapshot SHA-256 of the frozen dataset in hexadecimal, as the last page prints it
     *
     * @throws RenderingFailed when the template or a library fails; nothing usable was written then
     */
    void render(D dataset, Language language, String snapshot, OutputStream out) throws IOException;

    /**
     * Writes how the file begins, to be looked at and not kept: without the digest of what was not frozen. Closes nothing.
     *
     * @param most how many pages are wanted
     * @param goOn is asked time and again, and throws when nobody wants them any more
     * @return how many pages the whole has; empty where the whole was written, or has no pages
     * @throws RenderingFailed when the template or a library fails; nothing usable was written then
     */
    default OptionalInt begin(D dataset, Language language, int most, Runnable goOn, OutputStream out)
            throws IOException {
        render(dataset, language, "", out);
        return OptionalInt.empty();
    }
}
