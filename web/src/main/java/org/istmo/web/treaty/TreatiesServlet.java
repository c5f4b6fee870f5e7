package org.istmo.web.treaty;

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
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.access.Role;
import org.istmo.domain.compliance.Assessments;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.compliance.EvidenceFile;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Refusal;
import org.istmo.domain.problem.TooLarge;
import org.istmo.domain.problem.UnsupportedFormat;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.Treaties;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.JsonForm;
import org.istmo.web.form.JsonSent;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.page.ByAddress;
import org.istmo.web.page.OfficeServlet;
import org.jspecify.annotations.Nullable;

/** The addresses of treaties: all of them, a treaty's matrix, a State against an article with its form and its files, and what is left to the offices. */
@WebServlet("/treaties/*")
@MultipartConfig(maxFileSize = TreatiesServlet.MOST)
@SuppressWarnings("NullAway.Init")
public class TreatiesServlet extends OfficeServlet {

    /** Why a button did nothing. */
    static final String PROBLEM = "org.istmo.treaty.problem";

    /** In bytes; what is taken as evidence is less. */
    static final long MOST = 1L << 26;

    private static final long serialVersionUID = 1L;
    private static final Pattern TREATY = Pattern.compile("/([A-Za-z0-9-]{1,20})");
    private static final Pattern CELL = Pattern.compile(
            "/([A-Za-z0-9-]{1,20})/states/([A-Za-z]{2})/articles/([^/]{1,20})(?:/(edit|take|evidence)(?:/(\\d{1,18}))?)?");

    @Inject
    private transient Treaties treaties;

    @Inject
    private transient Assessments assessments;

    @Inject
    private transient ShownCell shown;

    @Inject
    private transient EvidenceDesk files;

    @Inject
    private transient RefusalWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = path(request);
        Matcher treaty = TREATY.matcher(path);
        Matcher cell = CELL.matcher(path);
        if (path.isEmpty() || path.equals("/")) {
            ByAddress.show("/treaty-list.xhtml", request, response);
        } else if (path.equals("/gaps")) {
            ByAddress.show("/treaty-gaps.xhtml", request, response);
        } else if (treaty.matches()) {
            request.setAttribute(
                    ShownMatrix.TREATY,
                    treaties.one(Scope.of(reader()), treaty.group(1)).code());
            ByAddress.show("/treaty-matrix.xhtml", request, response);
        } else if (cell.matches()) {
            shown.name(new Cell(cell.group(1), cell.group(3), cell.group(2)));
            answer(cell, request, response);
        } else {
            throw new Missing("page");
        }
    }

    private void answer(Matcher cell, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        @Nullable String below = cell.group(4);
        if (below == null) {
            showCell(request, response);
        } else if (below.equals("edit") && cell.group(5) == null) {
            mustWrite();
            ByAddress.show("/treaty-assessment.xhtml", request, response);
        } else if (below.equals("evidence") && cell.group(5) != null) {
            send(files.handOut(reader(), shown.cell(), Long.parseLong(cell.group(5))), request, response);
        } else {
            // Where a form was sent to: whoever comes by its address is led to its page.
            response.sendRedirect(CellPages.of(shown.cell()));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Matcher cell = CELL.matcher(path(request));
        if (!cell.matches() || cell.group(4) == null || cell.group(5) != null) {
            throw new Missing("page");
        }
        reader().mustBe(Role.TREATY);
        shown.name(new Cell(cell.group(1), cell.group(3), cell.group(2)));
        switch (cell.group(4)) {
            case "edit" -> record(request, response);
            case "take" -> take(request, response);
            default -> keep(request, response);
        }
    }

    /** Writes down what was reported; what is not taken is shown again as it was typed, with why beside its field. */
    private void record(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        FilledForm form = FilledForm.sent(request.getParameterMap());
        if (!form.value("more").isEmpty()) {
            again(form, request, response);
            return;
        }
        try {
            assessments.record(
                    reader(),
                    shown.cell(),
                    version(form.value(FilledAssessment.VERSION)),
                    new JsonSent(JsonForm.of(FilledAssessment.body(form))));
            response.sendRedirect(CellPages.of(shown.cell()) + "?done=recorded");
        } catch (Invalid wrong) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            again(form.with(words.of(wrong, pointer -> FilledAssessment.field(form, pointer))), request, response);
        } catch (Missing | Forbidden none) {
            throw none;
        } catch (Refusal meanwhile) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            again(form.with(Map.of(FilledForm.WHOLE, words.of(meanwhile))), request, response);
        }
    }

    private static void again(FilledForm form, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(FilledForm.ATTRIBUTE, form);
        ByAddress.show("/treaty-assessment.xhtml", request, response);
    }

    /** Takes over what was reported of the same obligation elsewhere, as it is there. */
    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        FilledForm form = FilledForm.sent(request.getParameterMap());
        try {
            assessments.record(
                    reader(),
                    shown.cell(),
                    version(form.value("from")),
                    new JsonSent(JsonForm.of(TakenElsewhere.body(form))));
            response.sendRedirect(CellPages.of(shown.cell()) + "?done=taken");
        } catch (Missing | Forbidden none) {
            throw none;
        } catch (Refusal refused) {
            log(refused.detail());
            problem(refused, request, response);
        }
    }

    /** Keeps a file and leads to the form that names it. */
    private void keep(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        try {
            Part part = part(request);
            try (InputStream body = part.getInputStream()) {
                EvidenceFile file = files.take(
                        reader(), shown.cell(), part.getSubmittedFileName(), OptionalLong.of(part.getSize()), body);
                response.sendRedirect(CellPages.of(shown.cell()) + "/edit?upload=" + file.id() + "#evidence");
            } finally {
                part.delete();
            }
        } catch (Missing | Forbidden none) {
            throw none;
        } catch (Refusal refused) {
            log(refused.detail());
            problem(refused, request, response);
        }
    }

    private static Part part(HttpServletRequest request) throws IOException {
        try {
            @Nullable Part part = request.getPart("file");
            if (part != null && part.getSubmittedFileName() != null && part.getSize() > 0) {
                return part;
            }
            throw new UnsupportedFormat("no-file", "No file was chosen.");
        } catch (ServletException noForm) {
            throw new UnsupportedFormat("no-file", "What was sent is no form with a file: " + noForm.getMessage());
        } catch (IllegalStateException tooLarge) {
            throw new TooLarge(MOST);
        }
    }

    private void problem(Refusal refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(PROBLEM, words.of(refused));
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        showCell(request, response);
    }

    private void showCell(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        shown.reported();
        ByAddress.show("/treaty-cell.xhtml", request, response);
    }

    /** To whoever writes nothing down there is no form. */
    private void mustWrite() {
        if (!reader().is(Role.TREATY)) {
            throw Missing.notTheirs("page");
        }
    }

    private void send(EvidenceFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(file.format().mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + EvidenceDesk.fileName(file) + "\"");
        if (!request.getMethod().equals("HEAD")) {
            files.copy(file, response.getOutputStream());
        }
    }

    private static OptionalLong version(String typed) {
        return typed.matches("[0-9]{1,17}") ? OptionalLong.of(Long.parseLong(typed)) : OptionalLong.empty();
    }
}
