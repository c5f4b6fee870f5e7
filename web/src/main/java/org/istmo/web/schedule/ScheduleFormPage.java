package org.istmo.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.istmo.domain.office.Offices;
import org.istmo.reporting.schedule.CatchUp;
import org.istmo.reporting.schedule.Preset;
import org.istmo.web.form.Choice;
import org.istmo.web.form.ChoiceGroup;
import org.istmo.web.form.FilledForm;
import org.istmo.web.language.Reading;
import org.istmo.web.report.SubjectChoices;

/** The form that opens a schedule and changes one: what it holds, and what can be chosen in it. */
@Named("scheduleForm")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ScheduleFormPage {

    private ShownSchedule shown;
    private SubjectChoices choices;
    private Offices offices;
    private Reading reading;
    private HttpServletRequest request;

    protected ScheduleFormPage() {}

    @Inject
    public ScheduleFormPage(
            ShownSchedule shown, SubjectChoices choices, Offices offices, Reading reading, HttpServletRequest request) {
        this.shown = shown;
        this.choices = choices;
        this.offices = offices;
        this.reading = reading;
        this.request = request;
    }

    public FilledForm getForm() {
        if (request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm typed) {
            return typed;
        }
        return shown.isNamed() ? FilledSchedule.of(shown.schedule().terms()) : FilledSchedule.blank();
    }

    public String getAction() {
        return shown.isNamed() ? "/schedules/" + shown.schedule().id() : "/schedules/new";
    }

    /** The version that the form was filled from: what comes second is told. */
    public String getVersion() {
        String typed = getForm().value("version");
        return typed.isEmpty() && shown.isNamed()
                ? Long.toString(shown.schedule().version())
                : typed;
    }

    public List<Choice> getTypes() {
        return choices.types();
    }

    public List<ChoiceGroup> getSubjects() {
        List<ChoiceGroup> all = new ArrayList<>(List.of(choices.each()));
        all.addAll(choices.subjects());
        return all;
    }

    public List<Choice> getDonors() {
        return choices.donors();
    }

    public List<Choice> getPeriods() {
        return Arrays.stream(Preset.values())
                .map(preset -> new Choice(preset.word(), reading.say("schedule.period." + preset.word())))
                .toList();
    }

    public List<Choice> getMonths() {
        return Arrays.stream(Month.values())
                .map(month -> new Choice(
                        Integer.toString(month.getValue()),
                        month.getDisplayName(TextStyle.FULL_STANDALONE, reading.getLocale())))
                .toList();
    }

    public List<Choice> getLanguages() {
        return choices.languages();
    }

    public List<Choice> getFormats() {
        return choices.formats();
    }

    public List<Choice> getCatchUps() {
        return Stream.of(CatchUp.values())
                .map(policy -> new Choice(policy.word(), reading.say("schedule.catchUp." + policy.word())))
                .toList();
    }

    /** Zones of the reader's offices, to choose from; any other may be typed. */
    public List<String> getZones() {
        return shown.reader().offices().stream()
                .map(office -> offices.zoneOf(office).map(String::valueOf).orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
