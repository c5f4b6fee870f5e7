package org.istmo.reporting.render;

import java.io.IOException;
import java.io.OutputStream;
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
}
