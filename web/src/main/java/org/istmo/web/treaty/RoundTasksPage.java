package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Role;
import org.istmo.domain.questionnaire.RoundTask;
import org.istmo.domain.questionnaire.RoundTasks;
import org.istmo.domain.questionnaire.TaskFields;
import org.istmo.web.form.Choice;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormField;
import org.istmo.web.page.Once;

/** The tasks of a round: which institution answers which articles, by when; and the form of one. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class RoundTasksPage {

    static final String TASK = "org.istmo.round.task";

    private ShownRound shown;
    private RoundTasks tasks;
    private TreatySaid said;
    private Clock clock;
    private HttpServletRequest request;
    private final Once<List<Line>> lines = Once.of(this::lines);
    private final Once<Optional<RoundTask>> task = Once.of(this::read);
    private final Once<FilledForm> form = Once.of(this::filled);
    private final Once<List<Choice>> articles = Once.of(this::articles);

    protected RoundTasksPage() {}

    @Inject
    public RoundTasksPage(
            ShownRound shown, RoundTasks tasks, TreatySaid said, Clock clock, HttpServletRequest request) {
        this.shown = shown;
        this.tasks = tasks;
        this.said = said;
        this.clock = clock;
        this.request = request;
    }

    /** @param state where it stands today; {@code badge} by which that has its colour */
    public record Line(
            long id,
            String institution,
            String articles,
            String due,
            String badge,
            String state,
            String progress,
            String href) {}

    /** Whether the reader may know of tasks: an auditor does not. */
    public boolean isShown() {
        return shown.reader().isAnyOf(Role.OFFICER, Role.HEAD, Role.FINANCE, Role.TREATY);
    }

    /** By the day that they are due. */
    public List<Line> getLines() {
        return lines.get();
    }

    private List<Line> lines() {
        return tasks.list(shown.reader(), shown.key()).stream().map(this::line).toList();
    }

    private Line line(RoundTask task) {
        RoundTask.State state = task.stateOn(LocalDate.now(clock));
        LocalDate due = task.day(TaskFields.DUE_ON);
        return new Line(
                task.id(),
                task.institution(),
                String.join(", ", task.articles()),
                due == null ? "" : said.reading().day(due),
                state == RoundTask.State.OVERDUE ? "failed" : state == RoundTask.State.ANSWERED ? "active" : "",
                said.both("task." + state.word()),
                said.reading()
                        .say(
                                "rounds.progress",
                                task.progress().questions(),
                                task.progress().answered(),
                                task.progress().takenOver()),
                shown.href() + "/tasks/" + task.id());
    }

    public FilledForm getForm() {
        return form.get();
    }

    private FilledForm filled() {
        if (request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm typed) {
            return typed;
        }
        return task().map(FilledTask::of).orElseGet(() -> FilledForm.holding(Map.of()));
    }

    /** The task that the form is of; empty of a new one. */
    Optional<RoundTask> task() {
        return task.get();
    }

    private Optional<RoundTask> read() {
        return request.getAttribute(TASK) instanceof Long id
                ? Optional.of(tasks.one(shown.reader(), shown.key(), id))
                : Optional.empty();
    }

    public String getAction() {
        return shown.href() + "/tasks" + task().map(task -> "/" + task.id()).orElse("/new");
    }

    /** Whether the form is of a task that is there already. */
    public boolean isOfOne() {
        return task().isPresent();
    }

    public String getProblem() {
        return getForm().fault(FilledForm.WHOLE);
    }

    public List<FormField> getFields() {
        FilledForm form = getForm();
        return TaskFields.FIELDS.stream()
                .map(field -> FormField.of(
                        form, field.name(), said.reading().say("rounds.task." + field.name()), ThingRows.kind(field)))
                .toList();
    }

    /** Those of the round that are in no other task. */
    public List<Choice> getArticles() {
        return articles.get();
    }

    private List<Choice> articles() {
        Optional<Long> own = task().map(RoundTask::id);
        return shown.answers().stream()
                .filter(answer -> answer.task() == null
                        || Optional.ofNullable(answer.task()).equals(own))
                .map(answer -> new Choice(
                        answer.article().article(),
                        said.reading().say("rounds.article", answer.article().article(), said.title(answer.article()))))
                .toList();
    }
}
