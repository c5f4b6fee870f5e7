package org.istmo.web.signing;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Role;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.reporting.signature.SigningKeys;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.language.Reading;
import org.istmo.web.page.AddressServlet;
import org.istmo.web.page.ByAddress;

/** {@code /admin/signing-key}: the certificate of the key that signs, and the form that sets another. */
@WebServlet("/admin/signing-key/*")
@MultipartConfig(maxFileSize = SentKey.LARGEST, fileSizeThreshold = SentKey.LARGEST)
@SuppressWarnings("NullAway.Init")
public class KeyServlet extends AddressServlet {

    /** Why the key was not taken. */
    static final String PROBLEM = "org.istmo.key.problem";

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/admin/signing-key";
    private static final String FILE = "file";

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient SigningKeys keys;

    @Inject
    private transient RefusalWords words;

    @Inject
    private transient Reading reading;

    @Override
    protected void answer(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        signedIn.reader().mustBe(Role.ADMIN);
        if (!path.isEmpty()) {
            throw new Missing("page");
        }
        ByAddress.show("/key.xhtml", request, response);
    }

    @Override
    protected void take(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        signedIn.reader().mustBe(Role.ADMIN);
        if (!path.isEmpty()) {
            throw new Missing("page");
        }
        try {
            byte[] file = file(request);
            String password =
                    Optional.ofNullable(request.getParameter("password")).orElse("");
            keys.set(signedIn.reader(), file, password.toCharArray());
            response.sendRedirect(HERE + "?done=set");
            return;
        } catch (Invalid wrong) {
            request.setAttribute(
                    FilledForm.ATTRIBUTE,
                    FilledForm.holding(Map.of())
                            .with(Map.of(FILE, said(wrong.fields().get(0).code()))));
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (Conflict named) {
            request.setAttribute(PROBLEM, words.of(named));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        ByAddress.show("/key.xhtml", request, response);
    }

    private String said(String code) {
        String key = "admin.key.fault." + code;
        return reading.knows(key) ? reading.say(key) : reading.say("admin.key.fault.other", code);
    }

    private byte[] file(HttpServletRequest request) throws IOException, ServletException {
        try {
            Part part = request.getPart(FILE);
            if (part == null || part.getSize() == 0) {
                throw new Invalid(List.of(new Invalid.Field("/file", "missing", "It has to be there.")));
            }
            try (InputStream in = part.getInputStream()) {
                return in.readAllBytes();
            } finally {
                part.delete();
            }
        } catch (IllegalStateException tooLarge) {
            log("More than is taken", tooLarge);
            throw new Invalid(List.of(new Invalid.Field("/file", "too-long", "It is too large.")));
        }
    }
}
