import { DIAGRAM_COLOURS } from './diagram-colours.ts';

/** Theme variables of Mermaid by the colour that they take; what is not named here Mermaid derives from these. */
const VARIABLES: Record<string, string> = {
  text: 'primaryTextColor secondaryTextColor tertiaryTextColor textColor titleColor nodeTextColor actorTextColor signalTextColor labelTextColor loopTextColor noteTextColor sequenceNumberColor taskTextColor taskTextOutsideColor taskTextLightColor taskTextDarkColor classText stateLabelColor transitionLabelColor scaleLabelColor errorTextColor pieTitleTextColor pieSectionTextColor pieLegendTextColor vennTitleTextColor vennSetTextColor quadrant1TextFill quadrant2TextFill quadrant3TextFill quadrant4TextFill quadrantPointTextFill quadrantXAxisTextFill quadrantYAxisTextFill quadrantTitleFill requirementTextColor relationLabelColor branchLabelColor tagLabelColor commitLabelColor',
  line: 'lineColor arrowheadColor defaultLinkColor signalColor transitionColor specialStateColor relationColor archEdgeColor archEdgeArrowColor emArrowhead emRelationStroke actorLineColor',
  border:
    'primaryBorderColor secondaryBorderColor nodeBorder actorBorder labelBoxBorderColor activationBorderColor taskBorderColor personBorder border2 compositeBorder innerEndBackground quadrantInternalBorderStrokeFill quadrantExternalBorderStrokeFill requirementBorderColor tagLabelBorder flowContainerStroke pieStrokeColor pieOuterStrokeColor emUiStroke emEventStroke emCommandStroke emReadModelStroke emProcessorStroke emSwimlaneBackgroundStroke gradientStart gradientStop',
  fill: 'primaryColor mainBkg nodeBkg actorBkg labelBoxBkgColor taskBkgColor personBkg stateBkg labelBackgroundColor compositeTitleBackground requirementBackground tagLabelBackground commitLabelBackground emUiFill quadrant1Fill quadrant3Fill',
  group:
    'tertiaryColor clusterBkg rectBkgColor sectionBkgColor sectionBkgColor2 altSectionBkgColor altBackground errorBkgColor rowOdd attributeBackgroundColorOdd emSwimlaneBackgroundOdd excludeBkgColor quadrant2Fill quadrant4Fill',
  groupline: 'tertiaryBorderColor clusterBorder gridColor archGroupBorderColor',
  page: 'background secondaryColor edgeLabelBackground compositeBackground rowEven attributeBackgroundColorEven relationLabelBackground',
  note: 'noteBkgColor',
  noteline: 'noteBorderColor',
  accent: 'activationBkgColor activeTaskBkgColor',
  accentline: 'activeTaskBorderColor taskTextClickableColor quadrantPointFill todayLineColor vertLineColor',
  bad: 'critBkgColor',
  badline: 'critBorderColor wardleyEvolutionColor',
  c3: 'emEventFill',
  c1: 'emCommandFill',
  c7: 'emReadModelFill',
  c4: 'emProcessorFill',
  c2: 'doneTaskBkgColor',
  s2: 'doneTaskBorderColor',
};

type Colour = (name: string) => string;

/** Configuration for official Mermaid, the same at build and in a reader's browser. `colour` maps a name to a literal colour. */
export function mermaidConfig(colour: Colour, fontFamily: string): Record<string, unknown> {
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    secure: [
      'secure',
      'securityLevel',
      'startOnLoad',
      'maxTextSize',
      'maxEdges',
      'suppressErrorRendering',
      'dompurifyConfig',
      'themeCSS',
    ],
    suppressErrorRendering: true,
    htmlLabels: false,
    deterministicIds: true,
    deterministicIDSeed: 'readyroom',
    handDrawnSeed: 1,
    theme: 'base',
    look: 'classic',
    fontFamily,
    fontSize: 14,
    journey: { textPlacement: 'tspan' },
    themeVariables: { ...themeVariables(colour, fontFamily), ...diagramVariables(colour) },
  };
}

/** Variables that all kinds of diagrams read. */
function themeVariables(colour: Colour, fontFamily: string): Record<string, unknown> {
  const variables: Record<string, unknown> = {
    fontFamily,
    fontSize: '14px',
    useGradient: false,
    dropShadow: 'none',
    pieOpacity: '1',
  };
  for (const [name, keys] of Object.entries(VARIABLES))
    for (const key of keys.split(' ')) variables[key] = colour(name);
  for (let i = 0; i < 12; i += 1) {
    const [soft, strong, text] = [colour(`c${i + 1}`), colour(`s${i + 1}`), colour('text')];
    Object.assign(variables, {
      [`cScale${i}`]: soft,
      [`cScalePeer${i}`]: strong,
      [`cScaleInv${i}`]: strong,
      [`cScaleLabel${i}`]: text,
      [`surface${i}`]: colour('fill'),
      [`surfacePeer${i}`]: colour('border'),
      [`pie${i + 1}`]: soft,
      [`venn${i + 1}`]: strong,
      [`fillType${i}`]: soft,
      [`git${i}`]: strong,
      [`gitInv${i}`]: soft,
      [`gitBranchLabel${i}`]: colour('page'),
    });
  }
  return variables;
}

/** Variables of one kind of diagram each. */
function diagramVariables(colour: Colour): Record<string, unknown> {
  const [text, line, page, fill] = ['text', 'line', 'page', 'fill'].map(colour);
  return {
    radar: { axisColor: line, graticuleColor: colour('groupline'), curveOpacity: 0.4 },
    cynefin: {
      boundaryColor: line,
      cliffColor: colour('badline'),
      arrowColor: line,
      complexBg: colour('c2'),
      complicatedBg: colour('c1'),
      chaoticBg: colour('c5'),
      clearBg: colour('c3'),
      confusionBg: colour('c4'),
      textColor: text,
      labelColor: text,
    },
    wardley: {
      backgroundColor: 'transparent',
      axisColor: line,
      axisTextColor: text,
      gridColor: colour('groupline'),
      componentFill: fill,
      componentStroke: line,
      componentLabelColor: text,
      linkStroke: line,
      evolutionStroke: colour('badline'),
      annotationStroke: line,
      annotationTextColor: text,
      annotationFill: page,
    },
    treeView: { labelColor: text, lineColor: line },
    xyChart: {
      backgroundColor: 'transparent',
      ...Object.fromEntries(
        ['title', 'dataLabel', 'legendText', 'xAxisTitle', 'xAxisLabel', 'yAxisTitle', 'yAxisLabel'].map(
          (key) => [`${key}Color`, text],
        ),
      ),
      ...Object.fromEntries(
        ['xAxisTick', 'xAxisLine', 'yAxisTick', 'yAxisLine'].map((key) => [`${key}Color`, line]),
      ),
      plotColorPalette: Array.from({ length: 12 }, (_, i) => colour(`s${i + 1}`)).join(','),
    },
  };
}

/** Literal light colours: the drawing pass knows each by its value. */
export const lightColour = (name: string): string => DIAGRAM_COLOURS.get(name)?.[0] ?? '#000000';
