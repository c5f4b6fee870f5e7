package org.istmo.web.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.Incoming;

/** Everything that a file handed over. */
record Read(List<Incoming> all) {

    static Read from(Path file) {
        List<Incoming> all = new ArrayList<>();
        IatiFile.scanned(file).handTo(all::add);
        return new Read(all);
    }

    List<Incoming.Sound> sound() {
        return of(Incoming.Sound.class);
    }

    List<DraftActivity> drafts() {
        return sound().stream().map(Incoming.Sound::draft).toList();
    }

    List<Incoming.Unsound> unsound() {
        return of(Incoming.Unsound.class);
    }

    List<Incoming.Aside> asides() {
        return of(Incoming.Aside.class);
    }

    private <T extends Incoming> List<T> of(Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
