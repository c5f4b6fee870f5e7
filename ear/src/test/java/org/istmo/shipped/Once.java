package org.istmo.shipped;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that happens when it is first asked for, and not again, also when it fails. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> what;
    private @Nullable T outcome;
    private @Nullable Throwable failure;

    Once(Supplier<T> what) {
        this.what = what;
    }

    @Override
    public T get() {
        if (failure != null) {
            throw new AssertionError("This has failed before.", failure);
        }
        if (outcome == null) {
            try {
                outcome = what.get();
            } catch (RuntimeException | AssertionError failed) {
                failure = failed;
                throw failed;
            }
        }
        return outcome;
    }
}
