package org.istmo.web.activity;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.access.Role;
import org.istmo.domain.activity.Activities;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.NestedRows;
import org.istmo.web.page.ByAddress;
import org.istmo.web.page.OfficeServlet;
import org.istmo.web.unsent.KeptForms;

/** {@code /activities}: the list, what waits for its agreement, each activity, and the form that enters or changes one. */
@WebServlet("/activities/*")
@SuppressWarnings("NullAway.Init")
public class ActivitiesServlet extends OfficeServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ONE = Pattern.compile("/(\\d{1,18})(/edit)?");
    private static final String NEW = "/new";
    private static final String FORM = "/activity-form.xhtml";

    /** The last field of the form. */
    private static final String LAST = "whole";

    @Inject
    private transient Activities activities;

    @Inject
    private transient ActivityForms forms;

    @Inject
    private transient KeptForms kept;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = path(request);
        Matcher one = ONE.matcher(path);
        if (path.isEmpty() || path.equals("/")) {
            ByAddress.show("/activity-list.xhtml", request, response);
        } else if (path.equals("/unallocated")) {
            ByAddress.show("/activity-unallocated.xhtml", request, response);
        } else if (path.equals(NEW)) {
            reader().mustBe(Role.OFFICER);
            ByAddress.show(FORM, request, response);
        } else if (one.matches()) {
            Activity activity = seen(one.group(1));
            request.setAttribute(ActivityStoryPage.ACTIVITY, activity);
            if (one.group(2) != null) {
                reader().mustActAs(Role.OFFICER, activity.office());
                ByAddress.show(FORM, request, response);
            } else {
                ByAddress.show("/activity.xhtml", request, response);
            }
        } else {
            throw new Missing("page");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Matcher one = ONE.matcher(path(request));
        reader().mustBe(Role.OFFICER);
        if (path(request).equals(NEW)) {
            take(Optional.empty(), request, response);
        } else if (one.matches() && one.group(2) != null) {
            Activity activity = seen(one.group(1));
            reader().mustActAs(Role.OFFICER, activity.office());
            request.setAttribute(ActivityStoryPage.ACTIVITY, activity);
            take(Optional.of(activity), request, response);
        } else {
            throw new Missing("page");
        }
    }

    private void take(Optional<Activity> stored, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        FilledForm form = FilledForm.sent(request.getParameterMap());
        String page = request.getServletPath() + path(request);
        if (form.value(LAST).isEmpty()) {
            // A server reads so many fields and no more: what came would take away what did not come.
            request.setAttribute(ActivityFormPage.CUT, true);
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (NestedRows.isAskedFor(form)) {
            FilledForm asked = NestedRows.withoutAsked(form);
            kept.keepShown(page, asked);
            request.setAttribute(FilledForm.ATTRIBUTE, asked);
        } else {
            ActivityForms.Outcome outcome = forms.take(reader(), stored, form);
            if (outcome.taken().isPresent()) {
                kept.sent(page, form);
                String done = stored.isPresent() ? "changed" : "entered";
                response.sendRedirect("/activities/" + outcome.taken().get().id() + "?done=" + done);
                return;
            }
            kept.keepShown(page, form);
            refused(outcome.form(), response);
            request.setAttribute(ActivityFormPage.OUTCOME, outcome);
        }
        ByAddress.show(FORM, request, response);
    }

    private static void refused(FilledForm form, HttpServletResponse response) {
        if (form.isWrong()) {
            response.setStatus(
                    form.fault(FilledForm.WHOLE).isEmpty()
                            ? HttpServletResponse.SC_BAD_REQUEST
                            : HttpServletResponse.SC_CONFLICT);
        }
    }

    private Activity seen(String id) {
        return activities.withId(Scope.of(reader()), Long.parseLong(id));
    }
}
