package org.istmo.web.verify;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.istmo.domain.problem.TooLarge;
import org.istmo.web.report.Verifications;
import org.jspecify.annotations.Nullable;

/** Behind the page {@code /verify}: takes its file and shows the page with what was found. Nothing is kept, so that sending it once more asks once more. */
@WebServlet("/verify/file")
@MultipartConfig(maxFileSize = VerifyServlet.MOST)
@SuppressWarnings("NullAway.Init")
public class VerifyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** In bytes; what the server is set to take may be less. */
    static final long MOST = 1L << 28;

    @Inject
    private transient Verifications verifications;

    /** Such as in another language: what was sent is not there any more. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/verify");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Looked looked = looked(request);
        request.setAttribute(Looked.ATTRIBUTE, looked);
        response.setStatus(looked.isSound() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
        request.getRequestDispatcher("/verify.xhtml").forward(request, response);
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
            log("More than is taken", tooLarge);
            return Looked.refused("tooLarge");
        }
    }

    private @Nullable Part part(HttpServletRequest request) throws IOException {
        try {
            return request.getPart("file");
        } catch (ServletException noForm) {
            log("No form with a file", noForm);
            return null;
        }
    }
}
