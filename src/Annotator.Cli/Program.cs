using Annotator.Cli;

return AnnotatorProgram.Run(args);
