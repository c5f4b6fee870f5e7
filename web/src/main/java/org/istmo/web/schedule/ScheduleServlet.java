package org.istmo.web.schedule;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Refusal;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.schedule.Proposals;
import org.istmo.reporting.schedule.Schedule;
import org.istmo.reporting.schedule.Schedules;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.JsonForm;
import org.istmo.web.form.JsonSent;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.page.OfficeServlet;
import org.istmo.web.report.SubjectChoices;
import org.jspecify.annotations.Nullable;

/** The addresses of schedules: {@code /schedules}, {@code /schedules/new}, {@code /schedules/{id}}, and what is sent to them. */
@WebServlet("/schedules/*")
@SuppressWarnings("NullAway.Init")
public class ScheduleServlet extends OfficeServlet {

    /** Why a button did nothing. */
    static final String PROBLEM = "org.istmo.schedule.problem";

    private static final long serialVersionUID = 1L;
    private static final Pattern ONE = Pattern.compile("/(\\d{1,18})(?:/(pause|resume|run|end))?");
    private static final String NEW = "/new";
    private static final String PROPOSALS = "/proposals";
    private static final String HERE = "/schedules";

    @Inject
    private transient Schedules schedules;

    @Inject
    private transient Proposals proposals;

    @Inject
    private transient ScheduleWork work;

    @Inject
    private transient SubjectChoices choices;

    @Inject
    private transient RefusalWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = path(request);
        Matcher one = ONE.matcher(path);
        if (path.isEmpty()) {
            show("/schedule-list.xhtml", request, response);
        } else if (path.equals(NEW)) {
            mustOrder();
            show("/schedule-new.xhtml", request, response);
        } else if (path.equals(PROPOSALS)) {
            response.sendRedirect(HERE);
        } else if (one.matches() && one.group(2) == null) {
            showOne(Long.parseLong(one.group(1)), request, response);
        } else if (one.matches()) {
            // Where a button was sent to: whoever comes by its address is led to its page.
            response.sendRedirect(
                    HERE + "/" + seen(Long.parseLong(one.group(1))).id());
        } else {
            throw new Missing("page");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = path(request);
        Matcher one = ONE.matcher(path);
        if (path.equals(NEW)) {
            open(request, response);
        } else if (path.equals(PROPOSALS)) {
            propose(request, response);
        } else if (one.matches() && one.group(2) == null) {
            change(seen(Long.parseLong(one.group(1))), request, response);
        } else if (one.matches()) {
            take(seen(Long.parseLong(one.group(1))), one.group(2), request, response);
        } else {
            throw new Missing("page");
        }
    }

    private void open(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        FilledForm form = FilledForm.sent(request.getParameterMap());
        try {
            Schedule opened = schedules.open(reader(), sent(form));
            response.sendRedirect(HERE + "/" + opened.id() + "?done=opened");
        } catch (Invalid wrong) {
            mustOrder();
            again(form.with(words.of(wrong, FilledSchedule::field)), request, response);
            show("/schedule-new.xhtml", request, response);
        }
    }

    /** The schedule that a duty asks for, as it was proposed. */
    private void propose(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String grant = given(request, "grant");
        String type = given(request, "type");
        ProposalView.Body body = proposals.all(Scope.of(reader()), Optional.empty()).stream()
                .filter(proposal ->
                        proposal.grant().equals(grant) && proposal.type().equals(type))
                .findFirst()
                .map(proposal -> ProposalView.of(proposal).schedule())
                .orElseThrow(() -> new Missing("proposal"));
        Schedule opened = schedules.open(reader(), new JsonSent(JsonForm.of(body.json())));
        response.sendRedirect(HERE + "/" + opened.id() + "?done=opened");
    }

    private void change(Schedule seen, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        FilledForm form = FilledForm.sent(request.getParameterMap());
        String version = form.value("version");
        try {
            work.change(
                    reader(),
                    seen.id(),
                    version.matches("[0-9]{1,18}") ? Long.parseLong(version) : seen.version(),
                    sent(form));
            response.sendRedirect(HERE + "/" + seen.id() + "?done=changed");
        } catch (Invalid wrong) {
            again(form.with(words.of(wrong, FilledSchedule::field)), request, response);
            showOne(seen.id(), request, response);
        } catch (Stale | Conflict meanwhile) {
            again(form, request, response);
            refused(seen, meanwhile, request, response);
        }
    }

    private void take(Schedule seen, String what, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String page = HERE + "/" + seen.id();
        try {
            switch (what) {
                case "pause" -> schedules.pause(reader(), seen.id());
                case "resume" -> schedules.resume(reader(), seen.id());
                case "end" -> schedules.end(reader(), seen.id());
                default -> {
                    response.sendRedirect(
                            "/runs/" + work.run(reader(), seen.id()).id());
                    return;
                }
            }
            response.sendRedirect(page + (what.equals("end") ? "" : "?done=" + what + "d"));
        } catch (Conflict meanwhile) {
            refused(seen, meanwhile, request, response);
        }
    }

    private void refused(Schedule seen, Refusal why, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(PROBLEM, words.of(why));
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        showOne(seen.id(), request, response);
    }

    private static void again(FilledForm form, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(FilledForm.ATTRIBUTE, form);
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }

    private void showOne(long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(ShownSchedule.ID, seen(id).id());
        show("/schedule.xhtml", request, response);
    }

    private Schedule seen(long id) {
        return schedules.one(Scope.of(reader()), id);
    }

    /** To whoever orders no reports there is no form. */
    private void mustOrder() {
        if (choices.types().isEmpty()) {
            throw new Missing("page");
        }
    }

    private static JsonSent sent(FilledForm form) {
        return new JsonSent(JsonForm.of(FilledSchedule.body(form)));
    }

    private static String given(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
