package org.istmo.web.centre;

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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.access.Reader;
import org.istmo.domain.centre.CentreMonth;
import org.istmo.domain.centre.CentreReturns;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Refusal;
import org.istmo.domain.problem.UnsupportedFormat;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.account.SignedIn;
import org.istmo.web.audit.HandedOut;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.intake.SentFiles;
import org.istmo.web.language.Reading;
import org.istmo.web.problem.NotTheirs;
import org.istmo.web.template.Template;
import org.istmo.web.template.TemplateFiles;
import org.jspecify.annotations.Nullable;

/**
 * Behind the page {@code /send-in}: takes its file and what is said of the month, and gives the templates. Whatever came of a form, the page says it; opened by a
 * page's session, unlike the API.
 */
@WebServlet({"/send-in/file", SendInServlet.STATE, "/send-in/templates/*"})
@MultipartConfig(maxFileSize = SendInServlet.MOST)
@SuppressWarnings("NullAway.Init")
public class SendInServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** In bytes; what the server is set to take may be less. */
    static final long MOST = 1L << 28;

    static final String STATE = "/send-in/state";

    private static final String PAGE = "/send-in";
    private static final String TEMPLATES = "/send-in/templates";
    private static final int LONGEST_NOTE = 2_000;
    private static final Pattern TEMPLATE = Pattern.compile("/([a-z]+)\\.xlsx");

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient CentreReturns returns;

    @Inject
    private transient SentFiles files;

    @Inject
    private transient TemplateFiles templates;

    @Inject
    private transient RefusalWords words;

    @Inject
    private transient Reading reading;

    @Inject
    private transient HandedOut handedOut;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getServletPath().equals(TEMPLATES)) {
            // Where a form was sent to: whoever comes by its address, such as from another language, is led to its
            // page.
            String query = request.getQueryString();
            response.sendRedirect(PAGE + (query == null ? "" : "?" + query));
            return;
        }
        Matcher named =
                TEMPLATE.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        Optional<Template> template = named.matches() ? Template.of(named.group(1)) : Optional.empty();
        if (template.isEmpty() || !signedIn.reader().isStaff()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Language language = reading.getLanguage();
        handedOut.to(
                signedIn.reader(),
                "template.download",
                "template:" + template.get().word(),
                Map.of("format", "xlsx", "language", language.code()));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + templates.nameOf(template.get(), language) + "\"");
        templates.write(signedIn.reader(), template.get(), language, response.getOutputStream());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            OfficeCode centre = CentrePath.centre(request.getParameter("centre"));
            YearMonth month = CentrePath.month("month", request.getParameter("month"));
            returns.one(Scope.of(signedIn.reader()), centre, month);
            take(centre, month, request, response);
        } catch (Refusal none) {
            log(none.detail());
            NotTheirs.met(none, request);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** What is taken leads back to the page; what is not is said there. */
    private void take(OfficeCode centre, YearMonth month, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            response.sendRedirect(PAGE + "?centre=" + encoded(centre.code()) + "&month=" + month
                    + done(signedIn.reader(), centre, month, request));
        } catch (Refusal refused) {
            log(refused.detail());
            NotTheirs.met(refused, request);
            again(
                    SentFiles.faults(refused, words, reading),
                    refused instanceof Forbidden
                            ? HttpServletResponse.SC_FORBIDDEN
                            : HttpServletResponse.SC_BAD_REQUEST,
                    request,
                    response);
        } catch (IllegalStateException tooLarge) {
            log("More than is taken", tooLarge);
            again(
                    List.of(reading.say("refused.too-large")),
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    request,
                    response);
        }
    }

    private static void again(List<String> why, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(SendInPage.PROBLEMS, why);
        response.setStatus(status);
        request.getRequestDispatcher("/send-in.xhtml").forward(request, response);
    }

    /** What the page is to say of it. */
    private String done(Reader by, OfficeCode centre, YearMonth month, HttpServletRequest request)
            throws IOException, ServletException {
        if (request.getServletPath().equals(STATE)) {
            returns.say(by, centre, month, state(request), note(request));
            return "&said=yes";
        }
        return "&receipt=" + taken(by, centre, month, request).id();
    }

    private Receipt taken(Reader by, OfficeCode centre, YearMonth month, HttpServletRequest request)
            throws IOException, ServletException {
        @Nullable Part part = part(request);
        if (part == null || part.getSubmittedFileName() == null) {
            throw new UnsupportedFormat("no-file", "No file was chosen.");
        }
        try (InputStream body = part.getInputStream()) {
            Receipt receipt = files.take(by, centre, part.getSubmittedFileName(), body);
            returns.belongs(by, receipt, month);
            return receipt;
        } finally {
            part.delete();
        }
    }

    /** @throws UnsupportedFormat when what was sent is no form with files */
    private @Nullable Part part(HttpServletRequest request) throws IOException {
        try {
            return request.getPart("file");
        } catch (ServletException noForm) {
            log("No form with a file", noForm);
            throw new UnsupportedFormat("no-file", "What was sent is no form with a file.");
        }
    }

    private static String state(HttpServletRequest request) {
        String state = Optional.ofNullable(request.getParameter("state")).orElse("");
        if (!state.equals(CentreMonth.COMPLETE) && !state.equals(CentreMonth.NOTHING)) {
            throw new Missing("state");
        }
        return state;
    }

    private static String note(HttpServletRequest request) {
        String note =
                Optional.ofNullable(request.getParameter("note")).orElse("").strip();
        return note.substring(0, Math.min(note.length(), LONGEST_NOTE)).replace("\0", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
