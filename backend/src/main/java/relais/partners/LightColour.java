package relais.partners;

/** How a light shows in lists; grey means that too little is known, and is never green. */
public enum LightColour {
    GREEN,
    AMBER,
    RED,
    GREY,
}
