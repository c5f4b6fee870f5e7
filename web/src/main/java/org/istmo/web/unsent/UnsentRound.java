package org.istmo.web.unsent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.istmo.domain.unsent.UnsentForms;
import org.istmo.reporting.schedule.Round;

/** Has what was typed and not sent let go once its days are over, though nobody types anything any more. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class UnsentRound implements Round {

    private static final Duration REST = Duration.ofHours(1);

    private UnsentForms forms;

    protected UnsentRound() {}

    @Inject
    public UnsentRound(UnsentForms forms) {
        this.forms = forms;
    }

    @Override
    public String name() {
        return "let-go-of-unsent";
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public void round() {
        forms.letGo();
    }
}
