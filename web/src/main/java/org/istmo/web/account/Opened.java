package org.istmo.web.account;

import java.util.List;
import org.istmo.domain.access.NewAccount;

/** The accounts that the first start opened, with their passwords: to be printed once and forgotten. Empty when there were accounts before. */
public record Opened(List<Entrance> entrances) {

    static final Opened NOTHING = new Opened(List.of());

    public Opened {
        entrances = List.copyOf(entrances);
    }

    /** @param made whether the password was made here, so that nobody knows it yet */
    public record Entrance(NewAccount account, String password, boolean made) {

        @Override
        public String toString() {
            return "Entrance[" + account.name() + "]";
        }
    }
}
