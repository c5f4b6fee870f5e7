package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.istmo.web.form.Choice;
import org.istmo.web.form.ChoiceGroup;
import org.istmo.web.form.FilledForm;
import org.istmo.web.page.Once;

/** {@code /reports/new}: the form that orders a report by hand; its address may fill it in. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class OrderPage {

    private static final int QUARTER = 3;

    private SubjectChoices choices;
    private HttpServletRequest request;
    private Clock clock;
    private final Once<FilledForm> form = Once.of(this::filled);
    private final Once<List<ChoiceGroup>> subjects = Once.of(() -> choices.subjects());
    private final Once<List<Choice>> donors = Once.of(() -> choices.donors());

    protected OrderPage() {}

    @Inject
    public OrderPage(SubjectChoices choices, HttpServletRequest request, Clock clock) {
        this.choices = choices;
        this.request = request;
        this.clock = clock;
    }

    public FilledForm getForm() {
        return form.get();
    }

    private FilledForm filled() {
        if (request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm typed) {
            return typed;
        }
        return request.getParameter("type") == null ? blank() : asked();
    }

    /** As its address fills it in. Each time it is opened it may order once more. */
    private FilledForm asked() {
        Map<String, List<String>> values =
                new TreeMap<>(FilledForm.sent(request.getParameterMap()).values());
        values.put("once", List.of(UUID.randomUUID().toString()));
        return FilledForm.holding(values);
    }

    /** The quarter before this one, in both languages, as every file. */
    private FilledForm blank() {
        YearMonth month = YearMonth.from(LocalDate.now(clock));
        YearMonth begin =
                month.minusMonths((month.getMonthValue() - 1) % QUARTER).minusMonths(QUARTER);
        return FilledForm.holding(Map.of(
                "from", List.of(begin.toString()),
                "to", List.of(begin.plusMonths(QUARTER - 1).toString()),
                "languages", List.of("en", "es"),
                "formats", List.of("pdf", "xlsx"),
                "once", List.of(UUID.randomUUID().toString())));
    }

    public List<Choice> getTypes() {
        return choices.types();
    }

    public List<ChoiceGroup> getSubjects() {
        return subjects.get();
    }

    public List<Choice> getLanguages() {
        return choices.languages();
    }

    public List<Choice> getFormats() {
        return choices.formats();
    }

    public List<Choice> getDonors() {
        return donors.get();
    }
}
