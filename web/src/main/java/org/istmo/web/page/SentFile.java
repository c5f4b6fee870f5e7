package org.istmo.web.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Optional;
import org.istmo.domain.problem.Invalid;
import org.jspecify.annotations.Nullable;

/** The file that a form of a page brings in its field {@value #FIELD}; kept by the server until the answer is sent. */
public final class SentFile {

    public static final String FIELD = "file";

    /** In bytes; what the server is set to take may be less. */
    public static final long MOST = 1L << 28;

    private SentFile() {}

    /** @throws Invalid when there is none, or it is longer than the server takes */
    public static Part of(HttpServletRequest request) throws IOException {
        try {
            @Nullable Part part = request.getPart(FIELD);
            if (part == null || part.getSize() == 0 || name(part).isEmpty()) {
                throw new Invalid("/" + FIELD, "no-file", "Choose a file.");
            }
            return part;
        } catch (IllegalStateException | ServletException tooLarge) {
            request.getServletContext().log("No file was taken from a form.", tooLarge);
            throw new Invalid("/" + FIELD, "file-too-large", "The file is longer than the server takes.");
        }
    }

    /** What its sender calls it. */
    public static String name(Part part) {
        return Optional.ofNullable(part.getSubmittedFileName()).orElse("");
    }
}
