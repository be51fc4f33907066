package relais.collaborations;

/** The languages in which contracts are written. */
public enum ContractLanguage {
    FR,
    EN,
}
