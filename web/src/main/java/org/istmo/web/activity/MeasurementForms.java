package org.istmo.web.activity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.istmo.domain.access.Reader;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.problem.Missing;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FilledRows;
import org.istmo.web.form.FormTaker;

/** Takes what one indicator of an activity measured, as a change of the activity by its officer; there is one rule for both. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class MeasurementForms {

    private ActivityIntake intake;
    private ActivityAnswer answer;
    private FormTaker taker;

    protected MeasurementForms() {}

    @Inject
    public MeasurementForms(ActivityIntake intake, ActivityAnswer answer, FormTaker taker) {
        this.intake = intake;
        this.answer = answer;
        this.taker = taker;
    }

    /**
     * An indicator, by the places that its result has in its activity and that it has in its result, from 1.
     *
     * @param activity that carries it
     */
    public record Place(Activity activity, int result, int indicator) {}

    /**
     * What a page says of it.
     *
     * @param title by language, as its result's
     */
    public record Shown(Map<String, String> result, Map<String, String> title, String unit, FilledForm form) {}

    /** @throws Missing when there is no such indicator */
    public Shown shown(Place place) {
        FilledMeasurements measured = measured(place);
        return new Shown(
                words(measured.result()),
                words(measured.indicator()),
                measured.indicator().getString("unit", ""),
                measured.form(place.activity().version()));
    }

    private static Map<String, String> words(JsonObject object) {
        JsonObject title = object.getJsonObject("title");
        return title.keySet().stream().collect(Collectors.toMap(language -> language, title::getString));
    }

    /** The rows of periods that a form shows. */
    public static List<FilledRows.Row> rows(FilledForm form) {
        return FilledMeasurements.rows(form).rows();
    }

    /**
     * @return the form, with why it was not taken where it was not
     * @throws Missing when there is no such indicator
     */
    public FilledForm take(Reader by, Place place, FilledForm form) {
        FilledMeasurements measured = measured(place);
        String version = form.value(FilledMeasurements.VERSION);
        return taker.take(
                form,
                pointer -> FilledMeasurements.field(form, pointer),
                () -> intake.taken(intake.changing(
                        by,
                        place.activity(),
                        version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1,
                        measured.body(form).toString())));
    }

    private FilledMeasurements measured(Place place) {
        return new FilledMeasurements(answer.of(place.activity()), place.result(), place.indicator());
    }
}
