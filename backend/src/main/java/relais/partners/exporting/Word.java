package relais.partners.exporting;

import org.jspecify.annotations.Nullable;
import relais.partners.AskingPrice;
import relais.partners.LightColour;
import relais.partners.PartnerKind;
import relais.partners.RelationshipStage;

/** A code with its word in both languages: programs read the code, people the word. */
record Word(String code, String french, String english) {
    static Word of(LightColour colour) {
        return switch (colour) {
            case GREEN -> new Word("GREEN", "vert", "green");
            case AMBER -> new Word("AMBER", "orange", "amber");
            case RED -> new Word("RED", "rouge", "red");
            case GREY -> new Word("GREY", "gris", "grey");
        };
    }

    static Word of(PartnerKind kind) {
        return switch (kind) {
            case INFLUENCER -> new Word("INFLUENCER", "influence", "influencer");
            case AMBASSADOR -> new Word("AMBASSADOR", "ambassade", "ambassador");
        };
    }

    static Word of(AskingPrice.Basis basis) {
        return switch (basis) {
            case VIEWS -> new Word("VIEWS", "vues", "views");
            case FOLLOWERS -> new Word("FOLLOWERS", "abonnés", "followers");
        };
    }

    static @Nullable Word of(RelationshipStage stage) {
        return switch (stage) {
            case NONE -> null;
            case IDENTIFIED -> new Word(stage.name(), "Repérage", "Identified");
            case INFO_REQUESTED -> new Word(stage.name(), "Infos demandées", "Information requested");
            case VETTED -> new Word(stage.name(), "Vérifiée", "Vetted");
            case CONTACTED -> new Word(stage.name(), "Contact pris", "Contacted");
            case IN_DISCUSSION -> new Word(stage.name(), "En discussion", "In discussion");
            case OFFERED -> new Word(stage.name(), "Offre envoyée", "Offer sent");
            case COUNTERED -> new Word(stage.name(), "Contre-proposition", "Counter-proposal");
            case AGREED -> new Word(stage.name(), "Accord de principe", "Agreed in principle");
            case ACTIVE -> new Word(stage.name(), "En cours", "Active");
            case COMPLETED -> new Word(stage.name(), "Terminée", "Completed");
            case DECLINED -> new Word(stage.name(), "Déclinée", "Declined");
            case DROPPED -> new Word(stage.name(), "Non retenue", "Dropped");
            case SUSPENDED -> new Word(stage.name(), "Suspendue", "Suspended");
            case TERMINATED -> new Word(stage.name(), "Résiliée", "Terminated");
        };
    }

    static Word yesOrNo(boolean yes) {
        return yes ? new Word("YES", "oui", "yes") : new Word("NO", "non", "no");
    }
}
