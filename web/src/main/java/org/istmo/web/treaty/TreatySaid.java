package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.istmo.domain.compliance.Gap;
import org.istmo.domain.compliance.GapSupport;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.treaty.Act;
import org.istmo.domain.treaty.Article;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.form.Choice;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** Says on pages what is said of treaties, in the reader's language. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class TreatySaid {

    /** What can be reported where a mechanism reviews States, in the order in which it is chosen. */
    static final List<String> REVIEWED = List.of("implemented", "partly", "not", "not-applicable", "not-reviewed");

    private Reading reading;

    protected TreatySaid() {}

    @Inject
    public TreatySaid(Reading reading) {
        this.reading = reading;
    }

    /** In the reader's language, or else in the one that there is; empty where there is none. */
    String in(@Nullable Bilingual words) {
        if (words == null) {
            return "";
        }
        boolean spanish = reading.getLanguage() == Language.ES;
        String own = spanish ? words.es() : words.en();
        String other = spanish ? words.en() : words.es();
        return own != null ? own : Objects.requireNonNullElse(other, "");
    }

    /** What a thing within an assessment holds under that name. */
    String in(@Nullable Object words) {
        return words instanceof Bilingual both ? in(both) : Objects.toString(words, "");
    }

    /** Words of the treaties' own bundle, which the API says too. */
    String both(String key, Object... values) {
        return in(TreatyWords.both(key, values));
    }

    /** The same to choose from. */
    List<Choice> statuses() {
        return REVIEWED.stream()
                .map(status -> new Choice(status, both("status." + status)))
                .toList();
    }

    /** An article's title, marked where it is a translation of our own. */
    String title(Article article) {
        boolean marked = article.workingTranslation() && reading.getLanguage() == Language.ES;
        return marked ? both("translation.marked", article.title()) : in(article.title());
    }

    /** What a State is to an instrument, in a sentence. */
    String act(Act act) {
        String status = act.instrument() + ": " + both("act." + act.status().word());
        return act.consentedOn() == null
                ? status
                : status + ", " + reading.day(Objects.requireNonNull(act.consentedOn()));
    }

    /** What is left to the offices, in a sentence. */
    String explained(Gap gap, GapSupport support) {
        return in(GapView.explained(gap, support, reading::day, reading::number));
    }

    /** By the clocks of Greenwich, as what States reported is of no office. */
    String moment(OffsetDateTime at) {
        return reading.moment(at.atZoneSameInstant(ZoneId.of("UTC")));
    }

    Reading reading() {
        return reading;
    }
}
