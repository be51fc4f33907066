package relais.content;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** What an operator may set: the largest file that may be handed in, and the most that one piece of it may hold. */
@ConfigurationProperties("relais.content")
record ContentSettings(@DefaultValue("500MB") DataSize largestFile, @DefaultValue("4MB") DataSize pieceSize) {}
