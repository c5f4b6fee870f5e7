package org.istmo.web.verify;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.istmo.domain.problem.TooLarge;
import org.istmo.web.page.SentFile;
import org.istmo.web.report.Verifications;
import org.jspecify.annotations.Nullable;

/** Takes the file of the form that verifies one ({@code /WEB-INF/verify-form.xhtml}), wherever it stands. Nothing is kept, so that sending it once more asks once more. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class VerifyForm {

    /** In bytes; what the server is set to take may be less. */
    public static final long MOST = SentFile.MOST;

    private Verifications verifications;

    protected VerifyForm() {}

    @Inject
    public VerifyForm(Verifications verifications) {
        this.verifications = verifications;
    }

    /** Looks at the file; the page that is shown next says what was found ({@link VerifyPage}). */
    public void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Looked looked = looked(request);
        request.setAttribute(Looked.ATTRIBUTE, looked);
        response.setStatus(looked.isSound() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
    }

    private Looked looked(HttpServletRequest request) throws IOException {
        try {
            @Nullable Part part = part(request);
            String name = part == null
                    ? ""
                    : Optional.ofNullable(part.getSubmittedFileName()).orElse("");
            if (part == null || name.isEmpty()) {
                return Looked.refused("missing");
            }
            try (InputStream file = part.getInputStream()) {
                return Looked.at(name, verifications.of(file));
            } finally {
                part.delete();
            }
        } catch (TooLarge | IllegalStateException tooLarge) {
            request.getServletContext().log("More than is taken", tooLarge);
            return Looked.refused("tooLarge");
        }
    }

    private static @Nullable Part part(HttpServletRequest request) throws IOException {
        try {
            return request.getPart(SentFile.FIELD);
        } catch (ServletException noForm) {
            request.getServletContext().log("No form with a file", noForm);
            return null;
        }
    }
}
