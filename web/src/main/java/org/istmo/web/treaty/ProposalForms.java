package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.access.Reader;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Refusal;
import org.istmo.domain.proposal.ArticleProposal;
import org.istmo.domain.proposal.ProposalDesk;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.JsonSent;
import org.istmo.web.form.RefusalWords;

/**
 * Decides on the proposals that are ticked on a page, by the bodies that the API takes. Each stands or falls alone: what is wrong with one is told at its row, and
 * the others are decided.
 */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ProposalForms {

    static final String CHOSEN = "chosen";
    static final String SHARE = "share";
    static final String REASON = "reason";
    static final String ACT = "act";
    static final String CONFIRM = "confirm";
    static final String DECLINE = "decline";
    static final String REVERSE = "reverse";

    private static final Pattern CHOICE =
            Pattern.compile("([A-Za-z0-9-]{1,20}):(\\d{1,18}):(\\d{1,18}):(\\d{1,6}):(.{1,20})");

    private ProposalDesk desk;
    private RefusalWords words;

    protected ProposalForms() {}

    @Inject
    public ProposalForms(ProposalDesk desk, RefusalWords words) {
        this.desk = desk;
        this.words = words;
    }

    /**
     * What came of a form.
     *
     * @param form with why what was not taken was not
     * @param word what was done to those that were
     * @param count how many they are
     */
    record Taken(FilledForm form, String word, int count) {}

    /** A proposal that is ticked, as it was shown. */
    record Choice(String treaty, long activity, long version, String ordinal, String article) {

        static Optional<Choice> of(String value) {
            Matcher match = CHOICE.matcher(value);
            return match.matches()
                    ? Optional.of(new Choice(
                            match.group(1),
                            Long.parseLong(match.group(2)),
                            Long.parseLong(match.group(3)),
                            match.group(4),
                            match.group(5)))
                    : Optional.empty();
        }

        String row() {
            return ProposalForms.row(treaty, activity, ordinal);
        }

        String fault(FilledForm form) {
            return form.fault(SHARE + "-" + row());
        }
    }

    /** What a tick says: which proposal of which version of its activity it is about. */
    static String choice(ArticleProposal proposal) {
        return proposal.article().treaty() + ":" + proposal.activity() + ":" + proposal.version() + ":"
                + proposal.article().ordinal() + ":" + proposal.article().article();
    }

    /** What the fields of a proposal are called after. */
    static String row(ArticleProposal proposal) {
        return row(
                proposal.article().treaty(),
                proposal.activity(),
                String.valueOf(proposal.article().ordinal()));
    }

    private static String row(String treaty, long activity, String ordinal) {
        return treaty + "-" + activity + "-" + ordinal;
    }

    /** Whether a proposal was ticked, whatever version its activity had then. */
    static boolean isChosen(FilledForm form, ArticleProposal proposal) {
        String row = row(proposal);
        return chosen(form).stream().anyMatch(one -> one.row().equals(row));
    }

    static List<Choice> chosen(FilledForm form) {
        return form.all(CHOSEN).stream()
                .flatMap(value -> Choice.of(value).stream())
                .toList();
    }

    /**
     * @throws Forbidden unless the reader is a treaty focal point
     * @throws Missing when something is asked for that is none of the form's
     */
    Taken take(Reader by, FilledForm form) {
        String act = form.value(ACT);
        if (!List.of(CONFIRM, DECLINE, REVERSE).contains(act)) {
            throw new Missing("page");
        }
        Map<String, String> faults = new LinkedHashMap<>();
        Map<Long, Long> moved = new HashMap<>();
        int done = 0;
        List<Choice> chosen = chosen(form);
        if (chosen.isEmpty()) {
            faults.put(CHOSEN, words.of(new Invalid.Field("/" + CHOSEN, "not-a-list", "One is ticked at least.")));
        }
        for (Choice one : chosen) {
            try {
                ArticleProposal now = decide(by, form, act, one, moved.getOrDefault(one.activity(), one.version()));
                moved.put(one.activity(), now.version());
                done++;
            } catch (Forbidden none) {
                throw none;
            } catch (Invalid wrong) {
                words.of(wrong, pointer -> field(one, pointer)).forEach(faults::putIfAbsent);
            } catch (Refusal refused) {
                faults.put(field(one, SHARE), words.of(refused));
            }
        }
        return new Taken(form.with(faults), act, done);
    }

    /** The reason is one for all; everything else is the row's own. */
    private static String field(Choice one, String pointer) {
        return RefusalWords.first(pointer).equals(REASON) ? REASON : SHARE + "-" + one.row();
    }

    private ArticleProposal decide(Reader by, FilledForm form, String act, Choice one, long from) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        if (!act.equals(REVERSE)) {
            body.add("decision", act);
        }
        String own = form.value(SHARE + "-" + one.row());
        put(body, "percentage", act.equals(CONFIRM) ? own.isEmpty() ? form.value(SHARE) : own : "");
        put(body, REASON, act.equals(CONFIRM) ? "" : form.value(REASON));
        String text = body.build().toString();
        return act.equals(REVERSE)
                ? desk.reverse(
                        by,
                        one.treaty(),
                        one.activity(),
                        one.article(),
                        from,
                        JsonSent.of(text),
                        ProposalsResource.reversal(one.treaty(), one.article(), from, text))
                : desk.decide(
                        by,
                        one.treaty(),
                        one.activity(),
                        one.article(),
                        from,
                        JsonSent.of(text),
                        ProposalsResource.decision(one.treaty(), one.article(), from, text));
    }

    private static void put(JsonObjectBuilder body, String name, String value) {
        if (!value.isEmpty()) {
            body.add(name, value);
        }
    }
}
