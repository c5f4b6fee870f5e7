package org.istmo.web.intake;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.access.Role;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Receipts;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Refusal;
import org.istmo.domain.problem.UnsupportedFormat;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.underway.FileUnderway;
import org.istmo.domain.underway.FilesUnderway;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.language.Reading;
import org.istmo.web.page.ByAddress;
import org.istmo.web.page.OfficeServlet;
import org.istmo.web.template.RejectionDesk;
import org.istmo.web.template.SheetFormat;
import org.jspecify.annotations.Nullable;

/** {@code /imports}: files in, receipts out, and below each receipt what was kept out of its file, to be mended, dismissed or taken away. */
@WebServlet("/imports/*")
@MultipartConfig(maxFileSize = ImportsServlet.MOST)
@SuppressWarnings("NullAway.Init")
public class ImportsServlet extends OfficeServlet {

    private static final long serialVersionUID = 1L;

    /** In bytes; what the server is set to take may be less. */
    static final long MOST = 1L << 28;

    private static final String HERE = "/imports";
    private static final Pattern ONE = Pattern.compile("/(\\d{1,18})");
    private static final Pattern UNDERWAY = Pattern.compile("/underway/(\\d{1,18})");
    private static final Pattern FILE = Pattern.compile("/(\\d{1,18})/rejections\\.([a-z]{3,4})");
    private static final Pattern REJECTION = Pattern.compile("/(\\d{1,18})/rejections/(\\d{1,9})(/source|/dismissal)?");

    @Inject
    private transient Counter counter;

    @Inject
    private transient SentFiles files;

    @Inject
    private transient FilesUnderway underway;

    @Inject
    private transient Receipts receipts;

    @Inject
    private transient RejectionDesk desk;

    @Inject
    private transient RejectionForms forms;

    @Inject
    private transient Sources sources;

    @Inject
    private transient RefusalWords words;

    @Inject
    private transient Reading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = path(request);
        Matcher one = ONE.matcher(path);
        Matcher file = FILE.matcher(path);
        Matcher underway = UNDERWAY.matcher(path);
        Matcher rejection = REJECTION.matcher(path);
        if (path.isEmpty() || path.equals("/")) {
            ByAddress.show("/import-list.xhtml", request, response);
        } else if (path.equals("/open")) {
            ByAddress.show("/import-open.xhtml", request, response);
        } else if (one.matches()) {
            request.setAttribute(ImportPage.RECEIPT, seen(one.group(1)));
            ByAddress.show("/import.xhtml", request, response);
        } else if (underway.matches()) {
            underway(Long.parseLong(underway.group(1)), request, response);
        } else if (file.matches()) {
            send(seen(file.group(1)).id(), file.group(2), response);
        } else if (rejection.matches()) {
            shown(rejection, request, response);
        } else {
            throw new Missing("page");
        }
    }

    /** How far a file is; once it has a receipt, that. */
    private void underway(long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        FileUnderway file = underway.withId(Scope.of(reader()), reader(), id);
        if (file.receipt().isPresent()) {
            response.sendRedirect(HERE + "/" + file.receipt().get() + "?done=taken");
            return;
        }
        request.setAttribute(UnderwayPage.FILE, file);
        ByAddress.show("/import-underway.xhtml", request, response);
    }

    private void shown(Matcher rejection, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Receipt receipt = seen(rejection.group(1));
        int ordinal = Integer.parseInt(rejection.group(2));
        String below = Optional.ofNullable(rejection.group(3)).orElse("");
        if (below.equals("/source")) {
            Sources.Source source = sources.of(reader(), receipt, ordinal);
            source.headers().forEach(response::setHeader);
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(source.text());
        } else if (below.isEmpty()) {
            show(receipt, ordinal, request, response);
        } else {
            // Where a form was sent to: whoever comes by its address is led to its page.
            response.sendRedirect(page(receipt, ordinal));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = path(request);
        Matcher rejection = REJECTION.matcher(path);
        if (path.isEmpty() || path.equals("/")) {
            bring(request, response);
        } else if (rejection.matches() && !"/source".equals(rejection.group(3))) {
            reader().mustBe(Role.OFFICER);
            change(
                    seen(rejection.group(1)),
                    Integer.parseInt(rejection.group(2)),
                    rejection.group(3) == null,
                    request,
                    response);
        } else {
            throw new Missing("page");
        }
    }

    /** What was kept out is mended, or it is said that it will not be. */
    private void change(
            Receipt receipt, int ordinal, boolean mends, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        FilledForm form = FilledForm.sent(request.getParameterMap());
        try {
            FilledForm taken = mends
                    ? forms.mend(reader(), receipt, ordinal, form)
                    : forms.dismiss(reader(), receipt, ordinal, form);
            if (!taken.isWrong()) {
                String done = mends ? "mended" : "dismissed";
                response.sendRedirect(HERE + "/" + receipt.id() + "?done=" + done + "#rejected");
                return;
            }
            again(taken, HttpServletResponse.SC_BAD_REQUEST, request, response);
        } catch (Conflict meanwhile) {
            again(
                    form.with(Map.of(FilledForm.WHOLE, words.of(meanwhile))),
                    HttpServletResponse.SC_CONFLICT,
                    request,
                    response);
        }
        show(receipt, ordinal, request, response);
    }

    private void bring(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        FilledForm form = FilledForm.sent(request.getParameterMap());
        try {
            response.sendRedirect(HERE + "/underway/" + brought(form, request).id());
            return;
        } catch (Forbidden refused) {
            throw refused;
        } catch (Refusal refused) {
            log(refused.detail());
            again(
                    form.with(FileFaults.of(refused, words, reading)),
                    HttpServletResponse.SC_BAD_REQUEST,
                    request,
                    response);
        } catch (IllegalStateException tooLarge) {
            log("More than is taken", tooLarge);
            again(
                    form.with(Map.of("file", reading.say("refused.too-large"))),
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    request,
                    response);
        }
        ByAddress.show("/import-list.xhtml", request, response);
    }

    private FileUnderway brought(FilledForm form, HttpServletRequest request) throws IOException, ServletException {
        @Nullable Part part = part(request);
        if (part == null
                || Optional.ofNullable(part.getSubmittedFileName()).orElse("").isEmpty()) {
            throw new UnsupportedFormat("no-file", "No file was chosen.");
        }
        OfficeCode office = counter.office(reader(), form.value("office"));
        String name = part.getSubmittedFileName();
        try (InputStream body = part.getInputStream()) {
            return files.bring(reader(), office, name, !form.value("dryRun").isEmpty(), body);
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

    private void send(long receipt, String format, HttpServletResponse response) throws IOException {
        SheetFormat sheet = SheetFormat.of(format).orElseThrow(() -> new Missing("file"));
        sheet.headers(RejectionDesk.nameOf(receipt)).forEach(response::setHeader);
        desk.file(reader(), receipt, sheet, reading.getLanguage()).write(response.getOutputStream());
    }

    private void show(Receipt receipt, int ordinal, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(ImportPage.RECEIPT, receipt);
        request.setAttribute(RejectionPage.ORDINAL, ordinal);
        request.setAttribute(RejectionPage.REJECTION, forms.one(reader(), receipt, ordinal));
        ByAddress.show("/rejection.xhtml", request, response);
    }

    private static void again(FilledForm form, int status, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(FilledForm.ATTRIBUTE, form);
        response.setStatus(status);
    }

    private Receipt seen(String id) {
        return receipts.withId(Scope.of(reader()), Long.parseLong(id));
    }

    private static String page(Receipt receipt, int ordinal) {
        return HERE + "/" + receipt.id() + "/rejections/" + ordinal;
    }
}
