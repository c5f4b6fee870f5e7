package org.istmo.web.finding;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.finding.AuditFinding;
import org.istmo.domain.finding.Findings;
import org.istmo.domain.problem.Missing;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FilledRows;
import org.istmo.web.form.FormTaker;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.page.ByAddress;
import org.istmo.web.page.OfficeServlet;

/** The addresses of findings: {@code /findings}, {@code /findings/new}, {@code /findings/{id}}, and the steps that are taken of one. For the staff, and donors' verifiers theirs. */
@WebServlet("/findings/*")
@SuppressWarnings("NullAway.Init")
public class FindingServlet extends OfficeServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ONE =
            Pattern.compile("/(\\d{1,18})(?:/(issue|close|reopen|recommendations/(\\d{1,4})/answer))?");
    private static final String NEW = "/new";
    private static final String HERE = "/findings";

    @Inject
    private transient Findings findings;

    @Inject
    private transient FormTaker taker;

    @Override
    protected boolean opensTo(Reader reader, String path) {
        return reader.isStaff() || reader.is(Role.VERIFIER);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = path(request);
        Matcher one = ONE.matcher(path);
        if (path.isEmpty()) {
            ByAddress.show("/finding-list.xhtml", request, response);
        } else if (path.equals(NEW)) {
            reader().mustBe(Role.AUDITOR, Role.VERIFIER);
            ByAddress.show("/finding-new.xhtml", request, response);
        } else if (one.matches() && one.group(2) == null) {
            show(seen(one), request, response);
        } else if (one.matches()) {
            // Where a form was sent to: whoever comes by its address is led to its page.
            response.sendRedirect(HERE + "/" + seen(one).id());
        } else {
            throw new Missing("page");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = path(request);
        Matcher one = ONE.matcher(path);
        FilledForm form = FilledForm.sent(request.getParameterMap());
        if (path.equals(NEW)) {
            write(form, request, response);
        } else if (one.matches()) {
            step(seen(one), one, form, request, response);
        } else {
            throw new Missing("page");
        }
    }

    private void write(FilledForm sent, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        reader().mustBe(Role.AUDITOR, Role.VERIFIER);
        request.setAttribute(FindingPage.ABOUT, "terms");
        if (!sent.all(FilledRows.MORE).isEmpty()) {
            request.setAttribute(FilledForm.ATTRIBUTE, sent);
            ByAddress.show("/finding-new.xhtml", request, response);
            return;
        }
        AtomicLong written = new AtomicLong();
        FilledForm form = taker.take(
                sent,
                pointer -> FilledFinding.field(sent, pointer),
                () -> written.set(findings.write(reader(), FindingForm.terms(FilledFinding.body(sent)))
                        .id()));
        if (form.isWrong()) {
            FormTaker.again(form, request, response);
            ByAddress.show("/finding-new.xhtml", request, response);
            return;
        }
        response.sendRedirect(HERE + "/" + written.get() + "?done=written");
    }

    private void step(
            AuditFinding seen, Matcher one, FilledForm sent, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Step step = Step.of(one);
        request.setAttribute(FindingPage.ABOUT, step.about());
        if (!sent.all(FilledRows.MORE).isEmpty()) {
            request.setAttribute(FilledForm.ATTRIBUTE, sent);
            show(seen, request, response);
            return;
        }
        FilledForm form = taker.take(
                sent,
                step.about().equals("terms") ? pointer -> FilledFinding.field(sent, pointer) : RefusalWords::first,
                () -> done(seen.id(), step, sent.version(), sent));
        if (form.isWrong()) {
            FormTaker.again(form, request, response);
            show(seen(one), request, response);
            return;
        }
        response.sendRedirect(HERE + "/" + seen.id() + "?done=" + step.done());
    }

    private void done(long id, Step step, long version, FilledForm form) {
        switch (step.word()) {
            case "issue" -> findings.issue(reader(), id, version);
            case "close" -> {
                FindingForm.Closed closed = FindingForm.closing(FilledFinding.closing(form));
                findings.close(reader(), id, version, closed.evidence(), closed.note());
            }
            case "reopen" ->
                findings.reopen(reader(), id, version, FindingForm.reopening(FilledFinding.reopening(form)));
            case "answer" ->
                findings.answer(reader(), id, version, step.number(), FindingForm.response(FilledFinding.answer(form)));
            default -> findings.rewrite(reader(), id, version, FindingForm.terms(FilledFinding.body(form)));
        }
    }

    /** @param number of the recommendation that is answered; 0 of any other step */
    private record Step(String word, int number) {

        static Step of(Matcher one) {
            if (one.group(2) == null) {
                return new Step("terms", 0);
            }
            return one.group(3) == null
                    ? new Step(one.group(2), 0)
                    : new Step("answer", Integer.parseInt(one.group(3)));
        }

        String about() {
            return number == 0 ? word : word + "-" + number;
        }

        String done() {
            return switch (word) {
                case "issue" -> "issued";
                case "close" -> "closed";
                case "reopen" -> "reopened";
                case "answer" -> "answered#advice-" + number;
                default -> "written";
            };
        }
    }

    private AuditFinding seen(Matcher one) {
        return findings.one(reader(), Long.parseLong(one.group(1)));
    }

    private static void show(AuditFinding finding, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(FindingPage.FINDING, finding);
        ByAddress.show("/finding.xhtml", request, response);
    }
}
