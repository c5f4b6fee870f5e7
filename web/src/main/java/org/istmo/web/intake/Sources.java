package org.istmo.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.istmo.domain.access.Reader;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Receipts;
import org.istmo.domain.scope.Scope;
import org.istmo.web.audit.HandedOut;

/** Hands out what was kept out as it was sent: an activity's element, or the cells of a row as JSON. To be saved, not shown: it came from outside. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Sources {

    private Receipts receipts;
    private HandedOut handedOut;

    protected Sources() {}

    @Inject
    public Sources(Receipts receipts, HandedOut handedOut) {
        this.receipts = receipts;
        this.handedOut = handedOut;
    }

    /** @param headers that tell what the text is */
    record Source(String text, Map<String, String> headers) {

        Source {
            headers = Map.copyOf(headers);
        }
    }

    Source of(Reader reader, Receipt receipt, int rejection) {
        boolean xml = receipt.format().equals(Delivery.IATI);
        String name = "rejection-" + receipt.id() + "-" + rejection + (xml ? ".xml" : ".json");
        String source = receipts.source(Scope.of(reader), receipt, rejection);
        handedOut.to(
                reader,
                "rejections.download",
                "import:" + receipt.id(),
                Map.of("rejection", String.valueOf(rejection)));
        return new Source(
                source,
                Map.of(
                        "Content-Type", (xml ? "application/xml" : "application/json") + ";charset=UTF-8",
                        "Content-Disposition", "attachment; filename=\"" + name + "\"",
                        "X-Content-Type-Options", "nosniff"));
    }
}
