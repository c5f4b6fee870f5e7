package org.istmo.web.template;

import java.util.function.Consumer;
import org.istmo.domain.intake.Rejection;

/** What a receipt's file holds that was kept out, one after the other. */
@FunctionalInterface
public interface RejectedRows {

    void handTo(Consumer<Rejection> taker);
}
