package org.istmo.web.schedule;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.schedule.Run;
import org.istmo.reporting.schedule.RunBook;
import org.istmo.reporting.sitting.Sitting;
import org.istmo.reporting.sitting.SittingDesk;
import org.istmo.reporting.sitting.SittingStep;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.page.OfficeServlet;

/** The addresses of runs: {@code /runs/{id}}, which mails name, its sitting, and what became of each step that was taken over its reports. */
@WebServlet("/runs/*")
@SuppressWarnings("NullAway.Init")
public class RunsServlet extends OfficeServlet {

    /** Why a button did nothing. */
    static final String PROBLEM = "org.istmo.run.problem";

    /** The rows whose boxes are ticked, and those that were on the page: number and draft, so that nothing is taken that was not looked at. */
    static final String CHOSEN = "report";

    private static final String LISTED = "listed.";

    private static final long serialVersionUID = 1L;
    private static final Pattern PAGE = Pattern.compile("/(\\d{1,18})");
    private static final Pattern SITTING = Pattern.compile("/(\\d{1,18})/sitting");
    private static final Pattern TAKEN = Pattern.compile("/(\\d{1,18})/sittings/(\\d{1,9})");
    private static final Pattern RETRY = Pattern.compile("/(\\d{1,18})/retry");
    private static final Pattern STEP = Pattern.compile("/(\\d{1,18})/(submit|clear|return)/(chosen|all)");

    @Inject
    private transient RunBook runs;

    @Inject
    private transient SittingDesk sittings;

    @Inject
    private transient ScheduleWork work;

    @Inject
    private transient RefusalWords words;

    /** A run is shown to an administrator too, who is told of it when it failed. */
    @Override
    protected boolean opensTo(Reader reader, String path) {
        return reader.isStaff() || PAGE.matcher(path).matches() && reader.is(Role.ADMIN);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = path(request);
        Matcher taken = TAKEN.matcher(path);
        Matcher sitting = SITTING.matcher(path);
        if (PAGE.matcher(path).matches()) {
            showRun(runs.shown(reader(), id(path)), request, response);
        } else if (sitting.matches()) {
            showSitting(seen(path), request, response);
        } else if (taken.matches()) {
            Run run = seen(path);
            request.setAttribute(RunPage.ID, run.id());
            request.setAttribute(TakenSittingPage.SITTING, sitting(run, Integer.parseInt(taken.group(2))));
            show("/sitting-taken.xhtml", request, response);
        } else if (RETRY.matcher(path).matches()) {
            response.sendRedirect("/runs/" + seen(path).id());
        } else if (STEP.matcher(path).matches()) {
            response.sendRedirect("/runs/" + seen(path).id() + "/sitting");
        } else {
            throw new Missing("page");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = path(request);
        Matcher step = STEP.matcher(path);
        if (RETRY.matcher(path).matches()) {
            retry(seen(path), request, response);
        } else if (step.matches()) {
            sit(
                    seen(path),
                    SittingStep.of(step.group(2)),
                    step.group(3).equals("all") ? listed(step.group(2)) : CHOSEN,
                    request,
                    response);
        } else {
            throw new Missing("page");
        }
    }

    private void retry(Run run, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            work.retry(reader(), run.id());
            response.sendRedirect("/runs/" + run.id());
        } catch (Conflict nothing) {
            request.setAttribute(PROBLEM, words.of(nothing));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            showRun(run, request, response);
        }
    }

    private void sit(Run run, SittingStep step, String which, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        reader().mustBe(Role.OFFICER, Role.FINANCE, Role.HEAD, Role.TREATY);
        FilledForm form = FilledForm.sent(request.getParameterMap());
        try {
            Sitting sitting = work.sit(reader(), run.id(), step, body(form, which), Optional.empty());
            response.sendRedirect("/runs/" + run.id() + "/sittings/" + sitting.ordinal());
        } catch (Invalid wrong) {
            again(run, form.with(words.of(wrong, RefusalWords::first)), request, response);
        } catch (Conflict nothing) {
            again(run, form.with(Map.of(FilledForm.WHOLE, words.of(nothing))), request, response);
        }
    }

    /** The rows of the page that the step is due of. */
    private static String listed(String step) {
        return LISTED + (step.equals("submit") ? Status.DRAFT : Status.IN_CLEARANCE).word();
    }

    private static void again(Run run, FilledForm form, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(FilledForm.ATTRIBUTE, form);
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        showSitting(run, request, response);
    }

    /** As {@code POST /runs/{id}/clear} takes it: there is one rule for both. */
    private static JsonObject body(FilledForm form, String which) {
        JsonArrayBuilder reports = Json.createArrayBuilder();
        form.all(which).forEach(row -> reports.add(item(row)));
        JsonObjectBuilder body =
                Json.createObjectBuilder().add("reports", reports).add("comment", form.value("comment"));
        if (!form.value("asOf").isEmpty()) {
            body.add("asOf", form.value("asOf"));
        }
        return body.build();
    }

    /** A number and what was drafted, with a colon between them. */
    private static JsonObject item(String row) {
        List<String> parts = List.of(row.split(":", 2));
        JsonObjectBuilder item = Json.createObjectBuilder();
        if (parts.get(0).matches("[0-9]{1,18}")) {
            item.add("id", Long.parseLong(parts.get(0)));
        }
        // Without a draft nobody looked at anything: such a row is refused as one that is another draft.
        return item.add("draft", parts.size() > 1 && !parts.get(1).isEmpty() ? parts.get(1) : "none")
                .build();
    }

    private static void showRun(Run run, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(RunPage.ID, run.id());
        show("/run.xhtml", request, response);
    }

    private static void showSitting(Run run, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(RunPage.ID, run.id());
        show("/sitting.xhtml", request, response);
    }

    private Sitting sitting(Run run, int ordinal) {
        return sittings.one(Scope.of(reader()), run, ordinal);
    }

    private Run seen(String path) {
        return runs.one(Scope.of(reader()), id(path));
    }

    private static long id(String path) {
        return Long.parseLong(path.substring(1).split("/", -1)[0]);
    }
}
