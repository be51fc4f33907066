package relais.collaborations;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import relais.collaborations.ContractText.Block;
import relais.collaborations.ContractText.Kind;

/** The page that is added to a signed document: who signed what, when, and how one can tell. */
final class EvidencePage {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(
        ZoneOffset.UTC
    );

    private EvidencePage() {}

    static ContractText of(
        ContractLanguage language,
        String side,
        String name,
        String capacity,
        String actorId,
        Evidence evidence,
        Instant at
    ) {
        boolean fr = language == ContractLanguage.FR;
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(Kind.TITLE, (fr ? "Page de preuve : " : "Evidence page: ") + side));
        blocks.add(
            new Block(
                Kind.PARAGRAPH,
                (fr ? "Signé par " : "Signed by ") + name + (capacity.isBlank() ? "" : ", " + capacity)
            )
        );
        item(blocks, fr ? "Date et heure" : "Date and time", UTC.format(at));
        item(blocks, fr ? "Compte" : "Account", actorId);
        item(blocks, fr ? "Document lu (sha-256)" : "Document read (sha-256)", evidence.documentSha256());
        item(blocks, fr ? "Conditions convenues (sha-256)" : "Agreed terms (sha-256)", evidence.termsFingerprint());
        item(blocks, fr ? "Consentement" : "Consent", evidence.consentWording());
        blocks.add(new Block(Kind.PARAGRAPH, ConsentWording.sentence(language)));
        item(blocks, fr ? "Adresse réseau (empreinte)" : "Network address (hash)", evidence.ipHash());
        item(blocks, fr ? "Appareil" : "Device", evidence.userAgent());
        blocks.add(
            new Block(
                Kind.PARAGRAPH,
                fr
                    ? "Signature électronique simple au sens du règlement (UE) n° 910/2014, constatée par Relais."
                    : "Simple electronic signature within the meaning of Regulation (EU) No 910/2014, recorded by Relais."
            )
        );
        return new ContractText(language, blocks);
    }

    private static void item(List<Block> blocks, String label, String value) {
        blocks.add(new Block(Kind.ITEM, label + " : " + value));
    }
}
