package relais.demo;

/** The twelve partners with a story; the handle of the first account is how the demo finds them again. */
enum Person {
    MAELLE("Maëlle Tourbigot", DemoTeam.CLAIREMBRUN, "instagram:maelle.tourbigot.demo"),
    IDRISS("Idriss Falquembert", DemoTeam.VELOMBRINE, "youtube:idriss.roule.demo"),
    SOAZIG("Soazig Le Brindu", DemoTeam.CLAIREMBRUN, "instagram:soazig.brindu.demo"),
    THEODORE("Théodore Malingrin", DemoTeam.CLAIREMBRUN, "tiktok:theo.malingrin.demo"),
    CORALIE("Coralie Vantrepoule", DemoTeam.CLAIREMBRUN, "instagram:coralie.vtp.demo"),
    JONAS("Jonas Petitgravier", DemoTeam.VELOMBRINE, "instagram:jonas.gravier.demo"),
    AWA("Awa Diambrelle", DemoTeam.CLAIREMBRUN, "tiktok:awa.diambrelle.demo"),
    BASTIEN("Bastien Courtelisse", DemoTeam.CLAIREMBRUN, "instagram:bastien.courtelisse.demo"),
    YUNA("Yuna Tréfolin", DemoTeam.VELOMBRINE, "youtube:yuna.trefolin.demo"),
    HELENE("Hélène Ostrabois", DemoTeam.VELOMBRINE, "linkedin:helene-ostrabois-demo"),
    MALO_ET_PRUNE("Malo et Prune Chantrevieux", DemoTeam.VELOMBRINE, "instagram:malo.et.prune.demo"),
    ILYANA("Ilyana Sorbelin", DemoTeam.CLAIREMBRUN, "instagram:ilyana.sorbelin.demo");

    private final String displayName;
    private final String brandId;
    private final String key;

    Person(String displayName, String brandId, String key) {
        this.displayName = displayName;
        this.brandId = brandId;
        this.key = key;
    }

    String displayName() {
        return displayName;
    }

    String brandId() {
        return brandId;
    }

    /** The handle's key, as {@code instagram:maelle.tourbigot.demo}. */
    String key() {
        return key;
    }
}
