package org.istmo.web.framework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.istmo.domain.problem.Missing;
import org.istmo.web.activity.MeasurementForms;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FilledRows;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** {@code /results/{activity}/{result}/{indicator}}: what one indicator of an activity is to come to and came to, for the officers of its office. */
@Named("measurementPage")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class MeasurementPage {

    /** The indicator that is changed. */
    static final String PLACE = "org.istmo.measured";

    private MeasurementForms forms;
    private Reading reading;
    private HttpServletRequest request;
    private MeasurementForms.@Nullable Shown found;

    protected MeasurementPage() {}

    @Inject
    public MeasurementPage(MeasurementForms forms, Reading reading, HttpServletRequest request) {
        this.forms = forms;
        this.reading = reading;
        this.request = request;
    }

    static String href(long activity, int result, int indicator) {
        return ResultsServlet.HERE + "/" + activity + "/" + result + "/" + indicator;
    }

    public String getHref() {
        return href(place().activity().id(), place().result(), place().indicator());
    }

    public String getIndicator() {
        return reading.in(shown().title());
    }

    public String getUnit() {
        return shown().unit();
    }

    public String getResult() {
        return reading.in(shown().result());
    }

    public String getActivityHref() {
        return "/activities/" + place().activity().id();
    }

    public String getActivity() {
        Map<String, String> title = place().activity().said().title();
        return title.isEmpty() ? place().activity().said().identifier() : reading.in(title);
    }

    public FilledForm getForm() {
        return request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm typed ? typed : shown().form();
    }

    public List<FilledRows.Row> getPeriods() {
        return MeasurementForms.rows(getForm());
    }

    private MeasurementForms.Shown shown() {
        MeasurementForms.Shown one = found;
        if (one == null) {
            one = forms.shown(place());
            found = one;
        }
        return one;
    }

    private MeasurementForms.Place place() {
        if (request.getAttribute(PLACE) instanceof MeasurementForms.Place place) {
            return place;
        }
        throw new Missing("indicator");
    }
}
