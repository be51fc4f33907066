package relais.vetting;

import java.util.List;

/** What the brand already knows of a partner outside vetting: their accounts' figures and what is written of them. */
record Known(List<AccountFigures> accounts, List<String> categories, String bio, List<String> notes) {
    static final Known NOTHING = new Known(List.of(), List.of(), "", List.of());

    Known {
        accounts = List.copyOf(accounts);
        categories = List.copyOf(categories);
        notes = List.copyOf(notes);
    }

    List<String> texts() {
        var texts = new java.util.ArrayList<>(categories);
        texts.add(bio);
        texts.addAll(notes);
        return texts
            .stream()
            .filter(text -> !text.isBlank())
            .toList();
    }
}
