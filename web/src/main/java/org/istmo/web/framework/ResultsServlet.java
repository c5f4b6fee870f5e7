package org.istmo.web.framework;

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
import org.istmo.reporting.framework.ResultsFilter;
import org.istmo.reporting.framework.ResultsFrameworks;
import org.istmo.web.activity.MeasurementForms;
import org.istmo.web.audit.HandedOut;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormTaker;
import org.istmo.web.page.ByAddress;
import org.istmo.web.page.OfficeServlet;

/** {@code /results}: indicators by framework and result, all of what is filtered as a file, and the form in which an office says what one of its own measured. */
@WebServlet("/results/*")
@SuppressWarnings("NullAway.Init")
public class ResultsServlet extends OfficeServlet {

    static final String HERE = "/results";

    /** Below the page's own address. */
    static final String FILE = "/framework.csv";

    private static final long serialVersionUID = 1L;
    private static final Pattern ONE = Pattern.compile("/(\\d{1,18})/(\\d{1,4})/(\\d{1,4})");
    private static final String FORM = "/result-measured.xhtml";

    @Inject
    private transient ResultsFrameworks frameworks;

    @Inject
    private transient ResultsPage page;

    @Inject
    private transient Activities activities;

    @Inject
    private transient MeasurementForms measurements;

    @Inject
    private transient HandedOut handedOut;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = path(request);
        if (path.isEmpty()) {
            list(request, response);
        } else if (path.equals(FILE)) {
            send(request, response);
        } else {
            measurements.shown(named(request));
            ByAddress.show(FORM, request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        reader().mustBe(Role.OFFICER);
        MeasurementForms.Place place = named(request);
        FilledForm form = measurements.take(reader(), place, FilledForm.sent(request.getParameterMap()));
        if (form.isWrong()) {
            FormTaker.again(form, request, response);
            ByAddress.show(FORM, request, response);
        } else {
            response.sendRedirect("/activities/" + place.activity().id() + "?done=changed#results");
        }
    }

    private void list(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (page.filter().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        ByAddress.show("/result-list.xhtml", request, response);
    }

    /** A filter that is none is told on the page. */
    private void send(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        Optional<ResultsFilter> filter = page.filter();
        if (filter.isEmpty()) {
            list(request, response);
            return;
        }
        handedOut.to(reader(), "results.download", "results:framework", page.typed());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"results-framework.csv\"");
        if (!request.getMethod().equals("HEAD")) {
            ResultsCsv.write(
                    response.getOutputStream(), taker -> frameworks.each(Scope.of(reader()), filter.get(), taker));
        }
    }

    /** An indicator of an activity that the reader may change. */
    private MeasurementForms.Place named(HttpServletRequest request) {
        Matcher one = ONE.matcher(path(request));
        if (!one.matches()) {
            throw new Missing("page");
        }
        Activity activity = activities.withId(Scope.of(reader()), Long.parseLong(one.group(1)));
        reader().mustActAs(Role.OFFICER, activity.office());
        MeasurementForms.Place place =
                new MeasurementForms.Place(activity, Integer.parseInt(one.group(2)), Integer.parseInt(one.group(3)));
        request.setAttribute(MeasurementPage.PLACE, place);
        return place;
    }
}
