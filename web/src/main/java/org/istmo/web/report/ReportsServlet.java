package org.istmo.web.report;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.archive.StoredFile;
import org.istmo.web.account.SignedIn;
import org.istmo.web.draft.DraftPages;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormTaker;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.page.ByAddress;
import org.istmo.web.problem.NotTheirs;
import org.jspecify.annotations.Nullable;

/**
 * The reports' own addresses: {@code /reports} lists them, {@code /reports/{id}} shows one, its files lie below, and there goes what its readers say back. Opened by a page's session, unlike
 * those of the API.
 */
@WebServlet("/reports/*")
@SuppressWarnings("NullAway.Init")
public class ReportsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PAGE = Pattern.compile("/(\\d{1,18})");
    private static final Pattern FILE = Pattern.compile("/(\\d{1,18})/files/([a-z]{2})\\.([a-z]{3,4})");
    private static final Pattern FORM = Pattern.compile("/(\\d{1,18})/(" + ReceptionForms.ADDRESSES + ")");
    private static final Pattern CLEARANCE = Pattern.compile(
            "/(\\d{1,18})/(submit|clear|return|retry|redraft|withdraw|comments|comments/\\d{1,9}/resolve)");
    private static final Pattern REVISE = Pattern.compile("/(\\d{1,18})/revise");
    private static final Pattern TIE_OUT = Pattern.compile("/(\\d{1,18})/tie-out(?:/([a-z0-9-]{1,60})/accept)?");
    private static final String NEW = "/new";

    private static final Pattern FIGURES = Pattern.compile("/(\\d{1,18})/figures(?:/(.{1,500}))?");

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient FigureWalk walk;

    @Inject
    private transient Downloads downloads;

    @Inject
    private transient Reports reports;

    @Inject
    private transient ReceptionForms forms;

    @Inject
    private transient ClearanceForms clearances;

    @Inject
    private transient HoldingForms holding;

    @Inject
    private transient DraftPages drafts;

    @Inject
    private transient OrderDesk orders;

    @Inject
    private transient SubjectChoices choices;

    @Inject
    private transient RefusalWords words;

    /** The headers of a file alone: nobody takes it by asking for them. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (FILE.matcher(path(request)).matches()) {
            doGet(request, response);
        } else {
            super.doHead(request, response);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = path(request);
        Matcher page = PAGE.matcher(path);
        Matcher file = FILE.matcher(path);
        Matcher form = FORM.matcher(path);
        Matcher figures = FIGURES.matcher(path);
        Matcher clearance = CLEARANCE.matcher(path);
        try {
            if (path.isEmpty()) {
                list(request, response);
            } else if (page.matches()) {
                show(Long.parseLong(page.group(1)), request, response);
            } else if (file.matches()) {
                send(Long.parseLong(file.group(1)), file.group(2), file.group(3), request, response);
            } else if (figures.matches()) {
                walk(Long.parseLong(figures.group(1)), figures.group(2), request, response);
            } else if (REVISE.matcher(path).matches() || TIE_OUT.matcher(path).matches()) {
                hold(path, request, response);
            } else if (path.equals(NEW)) {
                choices.mustOrder();
                request.getRequestDispatcher("/report-new.xhtml").forward(request, response);
            } else if (clearance.matches()) {
                response.sendRedirect("/reports/"
                        + cleared(Long.parseLong(clearance.group(1))).id());
            } else if (form.matches()) {
                // Where a form was sent to: whoever comes by its address, such as from another language, is led to its
                // page.
                response.sendRedirect(
                        "/reports/" + seen(Long.parseLong(form.group(1))).id());
            } else if (!drafts.answer(path, request, response)) {
                throw new Missing("page");
            }
        } catch (Missing | Forbidden | Conflict none) {
            log(none.detail());
            NotTheirs.met(none, request);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Down to the figures, and from one of them to its rows: for the staff, and for donors' verifiers what is theirs. */
    private void walk(long id, @Nullable String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Scope scope = Scope.auditing(signedIn.reader());
        scope.mustBeStaffOrEngaged();
        Report report = walk.report(scope, id);
        request.setAttribute(FiguresPage.REPORT, report);
        if (key == null) {
            request.setAttribute(FiguresPage.ALL, walk.figures(report));
            ByAddress.show("/figures.xhtml", request, response);
        } else {
            request.setAttribute(FigurePage.FIGURE, walk.openFigure(scope, report, key));
            ByAddress.show("/figure.xhtml", request, response);
        }
    }

    /** Forms without a script: what is taken leads back to the page, what is not is shown there again with why. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Matcher form = FORM.matcher(path(request));
        Matcher clearance = CLEARANCE.matcher(path(request));
        try {
            if (path(request).equals(NEW)) {
                order(request, response);
                return;
            }
            if (REVISE.matcher(path(request)).matches()
                    || TIE_OUT.matcher(path(request)).matches()) {
                takeHeld(path(request), request, response);
                return;
            }
            if (clearance.matches()) {
                clear(cleared(Long.parseLong(clearance.group(1))), clearance.group(2), request, response);
                return;
            }
            if (!form.matches()) {
                if (!drafts.take(path(request), request, response)) {
                    throw new Missing("page");
                }
                return;
            }
            take(seen(Long.parseLong(form.group(1))), form, request, response);
        } catch (Missing none) {
            log(none.detail());
            NotTheirs.met(none, request);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (Forbidden refused) {
            log(refused.detail());
            NotTheirs.met(refused, request);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void take(Report report, Matcher form, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<String> done = forms.take(report, form.group(2), request);
        if (done.isPresent()) {
            response.sendRedirect("/reports/" + report.id() + done.get());
            return;
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        show(report.id(), request, response);
    }

    /** Steps of a clearance and what is said in it are the offices' own: to anybody else there is no such address. */
    private void clear(Report report, String what, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        FilledForm form = clearances.take(report, what, FilledForm.sent(request.getParameterMap()));
        if (form.isWrong()) {
            request.setAttribute(FilledForm.ATTRIBUTE, form);
            response.setStatus(
                    form.fault(FilledForm.WHOLE).isEmpty()
                            ? HttpServletResponse.SC_BAD_REQUEST
                            : HttpServletResponse.SC_CONFLICT);
            show(report.id(), request, response);
            return;
        }
        response.sendRedirect("/reports/" + report.id() + "?done=" + ClearanceForms.said(what) + "#clearance");
    }

    /** What another version would say, and what the tie-out found: the offices' own. */
    private void hold(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Matcher revise = REVISE.matcher(path);
        Matcher tieOut = TIE_OUT.matcher(path);
        if (revise.matches()) {
            revise(cleared(Long.parseLong(revise.group(1))), request, response);
        } else if (tieOut.matches()) {
            Report report = cleared(Long.parseLong(tieOut.group(1)));
            if (tieOut.group(2) != null) {
                response.sendRedirect("/reports/" + report.id() + "/tie-out");
                return;
            }
            if (!holding.isHeld(report)) {
                throw new Missing("tie-out");
            }
            request.setAttribute(TieOutPage.REPORT, report);
            ByAddress.show("/tie-out.xhtml", request, response);
        }
    }

    private void revise(Report report, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!holding.isRevised(signedIn.reader(), report)) {
            throw Missing.of("revision", holding.isRevisedBy(signedIn.reader(), report));
        }
        request.setAttribute(RevisePage.REPORT, report);
        ByAddress.show("/revise.xhtml", request, response);
    }

    private void takeHeld(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Matcher revise = REVISE.matcher(path);
        Matcher tieOut = TIE_OUT.matcher(path);
        FilledForm sent = FilledForm.sent(request.getParameterMap());
        if (revise.matches()) {
            Report report = cleared(Long.parseLong(revise.group(1)));
            HoldingForms.Ordered ordered = holding.revise(signedIn.reader(), report, sent);
            if (ordered.form().isWrong()) {
                FormTaker.again(ordered.form(), request, response);
                again(
                        report.id(),
                        now -> holding.isRevised(signedIn.reader(), now),
                        RevisePage.REPORT,
                        "/revise.xhtml",
                        request,
                        response);
            } else {
                response.sendRedirect("/reports/" + ordered.report() + "?done=revised");
            }
        } else if (tieOut.matches() && tieOut.group(2) != null) {
            Report report = cleared(Long.parseLong(tieOut.group(1)));
            FilledForm form = holding.accept(signedIn.reader(), report, tieOut.group(2), sent);
            if (form.isWrong()) {
                FormTaker.again(form, request, response);
                request.setAttribute(TieOutPage.ABOUT, tieOut.group(2));
                again(report.id(), holding::isHeld, TieOutPage.REPORT, "/tie-out.xhtml", request, response);
            } else {
                response.sendRedirect("/reports/" + report.id() + "/tie-out?done=accepted");
            }
        } else {
            throw new Missing("page");
        }
    }

    /** The page of the form, while the report as it stands now has one; else the report's own page, which says why as well. */
    private void again(
            long id,
            Predicate<Report> has,
            String attribute,
            String page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        Report now = seen(id);
        if (has.test(now)) {
            request.setAttribute(attribute, now);
            ByAddress.show(page, request, response);
        } else {
            show(id, request, response);
        }
    }

    private void order(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        choices.mustOrder();
        FilledForm form = FilledForm.sent(request.getParameterMap());
        JsonObject body = FilledOrder.body(form);
        try {
            Report ordered = orders.order(
                    signedIn.reader(), body, IdempotencyKey.of(signedIn.reader(), FilledOrder.key(form, body)));
            response.sendRedirect("/reports/" + ordered.id()
                    + (form.value("then").equals("preview") ? "/preview" : "") + "?done=ordered");
        } catch (Invalid wrong) {
            request.setAttribute(FilledForm.ATTRIBUTE, form.with(words.of(wrong, FilledOrder::field)));
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            request.getRequestDispatcher("/report-new.xhtml").forward(request, response);
        }
    }

    /** For those who read reports whole; a verifier walks down their figures. */
    private void list(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (!signedIn.reader().isStaff() && Scope.of(signedIn.reader()).donor().isEmpty()) {
            throw new Missing("page");
        }
        ByAddress.show("/report-list.xhtml", request, response);
    }

    private Report cleared(long id) {
        if (!signedIn.reader().isStaff()) {
            throw new Missing("page");
        }
        return seen(id);
    }

    private Report seen(long id) {
        return reports.withId(Scope.of(signedIn.reader()), id);
    }

    private void show(long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        ShownReport.name(request, seen(id));
        request.getRequestDispatcher("/report.xhtml").forward(request, response);
    }

    private void send(long id, String language, String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Downloads.Download download = downloads.find(signedIn.reader(), id, language, format);
        StoredFile file = download.file();
        response.setContentType(download.mediaType());
        response.setContentLengthLong(file.size());
        boolean look = format.equals("pdf") && request.getParameter("inline") != null;
        FileRules.of(look).tell(response, download.name());
        if (!request.getMethod().equals("HEAD")) {
            if (look) {
                downloads.looked(signedIn.reader(), download);
            } else {
                downloads.taken(signedIn.reader(), download);
            }
            downloads.copy(file, 0, file.size() - 1, response.getOutputStream());
        }
    }

    private static String path(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).orElse("");
    }
}
