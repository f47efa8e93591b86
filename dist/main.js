import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 9940:
/***/ ((__unused_webpack_module, exports) => {

exports.g = Object.assign(Object.create(null), JSON.parse("{\"123\":\"application/vnd.lotus-1-2-3\",\"210\":\"model/step\",\"ez\":\"application/andrew-inset\",\"appinstaller\":\"application/appinstaller\",\"aw\":\"application/applixware\",\"appx\":\"application/appx\",\"appxbundle\":\"application/appxbundle\",\"atom\":\"application/atom+xml\",\"atomcat\":\"application/atomcat+xml\",\"atomdeleted\":\"application/atomdeleted+xml\",\"atomsvc\":\"application/atomsvc+xml\",\"dwd\":\"application/atsc-dwd+xml\",\"held\":\"application/atsc-held+xml\",\"rsat\":\"application/atsc-rsat+xml\",\"aml\":\"application/automationml-aml+xml\",\"amlx\":\"application/automationml-amlx+zip\",\"bdoc\":\"application/bdoc\",\"xcs\":\"application/calendar+xml\",\"ccxml\":\"application/ccxml+xml\",\"cdfx\":\"application/cdfx+xml\",\"cdmia\":\"application/cdmi-capability\",\"cdmic\":\"application/cdmi-container\",\"cdmid\":\"application/cdmi-domain\",\"cdmio\":\"application/cdmi-object\",\"cdmiq\":\"application/cdmi-queue\",\"cpl\":\"application/cpl+xml\",\"cu\":\"application/cu-seeme\",\"cwl\":\"application/cwl\",\"mpd\":\"application/dash+xml\",\"mpp\":\"application/dash-patch+xml\",\"davmount\":\"application/davmount+xml\",\"dcm\":\"application/dicom\",\"dbk\":\"application/docbook+xml\",\"dssc\":\"application/dssc+der\",\"xdssc\":\"application/dssc+xml\",\"ecma\":\"application/ecmascript\",\"emma\":\"application/emma+xml\",\"emotionml\":\"application/emotionml+xml\",\"epub\":\"application/epub+zip\",\"exi\":\"application/exi\",\"exp\":\"application/express\",\"fdf\":\"application/fdf\",\"fdt\":\"application/fdt+xml\",\"pfr\":\"application/font-tdpfr\",\"geojson\":\"application/geo+json\",\"gml\":\"application/gml+xml\",\"gpx\":\"application/gpx+xml\",\"gxf\":\"application/gxf\",\"gz\":\"application/gzip\",\"hjson\":\"application/hjson\",\"stk\":\"application/hyperstudio\",\"ink\":\"application/inkml+xml\",\"inkml\":\"application/inkml+xml\",\"ipfix\":\"application/ipfix\",\"its\":\"application/its+xml\",\"jar\":\"application/java-archive\",\"war\":\"application/java-archive\",\"ear\":\"application/java-archive\",\"ser\":\"application/java-serialized-object\",\"class\":\"application/java-vm\",\"js\":\"text/javascript\",\"json\":\"application/json\",\"map\":\"application/json\",\"json5\":\"application/json5\",\"jsonml\":\"application/jsonml+json\",\"jsonld\":\"application/ld+json\",\"lgr\":\"application/lgr+xml\",\"lostxml\":\"application/lost+xml\",\"hqx\":\"application/mac-binhex40\",\"cpt\":\"application/mac-compactpro\",\"mads\":\"application/mads+xml\",\"webmanifest\":\"application/manifest+json\",\"mrc\":\"application/marc\",\"mrcx\":\"application/marcxml+xml\",\"ma\":\"application/mathematica\",\"nb\":\"application/mathematica\",\"mb\":\"application/mathematica\",\"mathml\":\"application/mathml+xml\",\"mbox\":\"application/mbox\",\"mpf\":\"application/media-policy-dataset+xml\",\"mscml\":\"application/mediaservercontrol+xml\",\"metalink\":\"application/metalink+xml\",\"meta4\":\"application/metalink4+xml\",\"mets\":\"application/mets+xml\",\"maei\":\"application/mmt-aei+xml\",\"musd\":\"application/mmt-usd+xml\",\"mods\":\"application/mods+xml\",\"m21\":\"application/mp21\",\"mp21\":\"application/mp21\",\"mp4\":\"video/mp4\",\"mpg4\":\"video/mp4\",\"mp4s\":\"application/mp4\",\"m4p\":\"application/mp4\",\"msix\":\"application/msix\",\"msixbundle\":\"application/msixbundle\",\"doc\":\"application/msword\",\"dot\":\"application/msword\",\"mxf\":\"application/mxf\",\"nq\":\"application/n-quads\",\"nt\":\"application/n-triples\",\"cjs\":\"application/node\",\"bin\":\"application/octet-stream\",\"dms\":\"application/octet-stream\",\"lrf\":\"application/octet-stream\",\"mar\":\"application/octet-stream\",\"so\":\"application/octet-stream\",\"dist\":\"application/octet-stream\",\"distz\":\"application/octet-stream\",\"pkg\":\"application/octet-stream\",\"bpk\":\"application/octet-stream\",\"dump\":\"application/octet-stream\",\"elc\":\"application/octet-stream\",\"deploy\":\"application/octet-stream\",\"exe\":\"application/x-msdos-program\",\"dll\":\"application/x-msdownload\",\"deb\":\"application/x-debian-package\",\"dmg\":\"application/x-apple-diskimage\",\"iso\":\"application/x-iso9660-image\",\"img\":\"application/octet-stream\",\"msi\":\"application/x-msdownload\",\"msp\":\"application/octet-stream\",\"msm\":\"application/octet-stream\",\"buffer\":\"application/octet-stream\",\"oda\":\"application/oda\",\"opf\":\"application/oebps-package+xml\",\"ogx\":\"application/ogg\",\"omdoc\":\"application/omdoc+xml\",\"onetoc\":\"application/onenote\",\"onetoc2\":\"application/onenote\",\"onetmp\":\"application/onenote\",\"onepkg\":\"application/onenote\",\"one\":\"application/onenote\",\"onea\":\"application/onenote\",\"oxps\":\"application/oxps\",\"relo\":\"application/p2p-overlay+xml\",\"xer\":\"application/patch-ops-error+xml\",\"pdf\":\"application/pdf\",\"pgp\":\"application/pgp-encrypted\",\"asc\":\"application/pgp-keys\",\"sig\":\"application/pgp-signature\",\"prf\":\"application/pics-rules\",\"p10\":\"application/pkcs10\",\"p7m\":\"application/pkcs7-mime\",\"p7c\":\"application/pkcs7-mime\",\"p7s\":\"application/pkcs7-signature\",\"p8\":\"application/pkcs8\",\"ac\":\"application/pkix-attr-cert\",\"cer\":\"application/pkix-cert\",\"crl\":\"application/pkix-crl\",\"pkipath\":\"application/pkix-pkipath\",\"pki\":\"application/pkixcmp\",\"pls\":\"application/pls+xml\",\"ai\":\"application/postscript\",\"eps\":\"application/postscript\",\"ps\":\"application/postscript\",\"provx\":\"application/provenance+xml\",\"cww\":\"application/prs.cww\",\"xsf\":\"application/prs.xsf+xml\",\"pskcxml\":\"application/pskc+xml\",\"raml\":\"application/raml+yaml\",\"rdf\":\"application/rdf+xml\",\"owl\":\"application/rdf+xml\",\"rif\":\"application/reginfo+xml\",\"rnc\":\"application/relax-ng-compact-syntax\",\"rl\":\"application/resource-lists+xml\",\"rld\":\"application/resource-lists-diff+xml\",\"rs\":\"application/rls-services+xml\",\"rapd\":\"application/route-apd+xml\",\"sls\":\"application/route-s-tsid+xml\",\"rusd\":\"application/route-usd+xml\",\"gbr\":\"application/rpki-ghostbusters\",\"mft\":\"application/rpki-manifest\",\"roa\":\"application/rpki-roa\",\"rsd\":\"application/rsd+xml\",\"rss\":\"application/rss+xml\",\"rtf\":\"application/rtf\",\"sbml\":\"application/sbml+xml\",\"scq\":\"application/scvp-cv-request\",\"scs\":\"application/scvp-cv-response\",\"spq\":\"application/scvp-vp-request\",\"spp\":\"application/scvp-vp-response\",\"sdp\":\"application/sdp\",\"senmlx\":\"application/senml+xml\",\"sensmlx\":\"application/sensml+xml\",\"setpay\":\"application/set-payment-initiation\",\"setreg\":\"application/set-registration-initiation\",\"shf\":\"application/shf+xml\",\"siv\":\"application/sieve\",\"sieve\":\"application/sieve\",\"smi\":\"application/smil+xml\",\"smil\":\"application/smil+xml\",\"rq\":\"application/sparql-query\",\"srx\":\"application/sparql-results+xml\",\"sql\":\"application/sql\",\"gram\":\"application/srgs\",\"grxml\":\"application/srgs+xml\",\"sru\":\"application/sru+xml\",\"ssdl\":\"application/ssdl+xml\",\"ssml\":\"application/ssml+xml\",\"swidtag\":\"application/swid+xml\",\"tei\":\"application/tei+xml\",\"teicorpus\":\"application/tei+xml\",\"tfi\":\"application/thraud+xml\",\"tsd\":\"application/timestamped-data\",\"toml\":\"application/toml\",\"trig\":\"application/trig\",\"ttml\":\"application/ttml+xml\",\"ubj\":\"application/ubjson\",\"rsheet\":\"application/urc-ressheet+xml\",\"td\":\"application/urc-targetdesc+xml\",\"1km\":\"application/vnd.1000minds.decision-model+xml\",\"plb\":\"application/vnd.3gpp.pic-bw-large\",\"psb\":\"application/vnd.3gpp.pic-bw-small\",\"pvb\":\"application/vnd.3gpp.pic-bw-var\",\"tcap\":\"application/vnd.3gpp2.tcap\",\"pwn\":\"application/vnd.3m.post-it-notes\",\"aso\":\"application/vnd.accpac.simply.aso\",\"imp\":\"application/vnd.accpac.simply.imp\",\"acu\":\"application/vnd.acucobol\",\"atc\":\"application/vnd.acucorp\",\"acutc\":\"application/vnd.acucorp\",\"air\":\"application/vnd.adobe.air-application-installer-package+zip\",\"fcdt\":\"application/vnd.adobe.formscentral.fcdt\",\"fxp\":\"application/vnd.adobe.fxp\",\"fxpl\":\"application/vnd.adobe.fxp\",\"xdp\":\"application/vnd.adobe.xdp+xml\",\"xfdf\":\"application/xfdf\",\"age\":\"application/vnd.age\",\"ahead\":\"application/vnd.ahead.space\",\"azf\":\"application/vnd.airzip.filesecure.azf\",\"azs\":\"application/vnd.airzip.filesecure.azs\",\"azw\":\"application/vnd.amazon.ebook\",\"acc\":\"application/vnd.americandynamics.acc\",\"ami\":\"application/vnd.amiga.ami\",\"apk\":\"application/vnd.android.package-archive\",\"cii\":\"application/vnd.anser-web-certificate-issue-initiation\",\"fti\":\"application/vnd.anser-web-funds-transfer-initiation\",\"atx\":\"application/vnd.antix.game-component\",\"mpkg\":\"application/vnd.apple.installer+xml\",\"key\":\"application/vnd.apple.keynote\",\"m3u8\":\"application/vnd.apple.mpegurl\",\"numbers\":\"application/vnd.apple.numbers\",\"pages\":\"application/vnd.apple.pages\",\"pkpass\":\"application/vnd.apple.pkpass\",\"swi\":\"application/vnd.aristanetworks.swi\",\"iota\":\"application/vnd.astraea-software.iota\",\"aep\":\"application/vnd.audiograph\",\"fbx\":\"application/vnd.autodesk.fbx\",\"bmml\":\"application/vnd.balsamiq.bmml+xml\",\"mpm\":\"application/vnd.blueice.multipass\",\"bmi\":\"application/vnd.bmi\",\"rep\":\"application/vnd.businessobjects\",\"cdxml\":\"application/vnd.chemdraw+xml\",\"mmd\":\"application/vnd.chipnuts.karaoke-mmd\",\"cdy\":\"application/vnd.cinderella\",\"csl\":\"application/vnd.citationstyles.style+xml\",\"cla\":\"application/vnd.claymore\",\"rp9\":\"application/vnd.cloanto.rp9\",\"c4g\":\"application/vnd.clonk.c4group\",\"c4d\":\"application/vnd.clonk.c4group\",\"c4f\":\"application/vnd.clonk.c4group\",\"c4p\":\"application/vnd.clonk.c4group\",\"c4u\":\"application/vnd.clonk.c4group\",\"c11amc\":\"application/vnd.cluetrust.cartomobile-config\",\"c11amz\":\"application/vnd.cluetrust.cartomobile-config-pkg\",\"csp\":\"application/vnd.commonspace\",\"cdbcmsg\":\"application/vnd.contact.cmsg\",\"cmc\":\"application/vnd.cosmocaller\",\"clkx\":\"application/vnd.crick.clicker\",\"clkk\":\"application/vnd.crick.clicker.keyboard\",\"clkp\":\"application/vnd.crick.clicker.palette\",\"clkt\":\"application/vnd.crick.clicker.template\",\"clkw\":\"application/vnd.crick.clicker.wordbank\",\"wbs\":\"application/vnd.criticaltools.wbs+xml\",\"pml\":\"application/vnd.ctc-posml\",\"ppd\":\"application/vnd.cups-ppd\",\"car\":\"application/vnd.curl.car\",\"pcurl\":\"application/vnd.curl.pcurl\",\"dart\":\"application/vnd.dart\",\"rdz\":\"application/vnd.data-vision.rdz\",\"dbf\":\"application/vnd.dbf\",\"dcmp\":\"application/vnd.dcmp+xml\",\"uvf\":\"application/vnd.dece.data\",\"uvvf\":\"application/vnd.dece.data\",\"uvd\":\"application/vnd.dece.data\",\"uvvd\":\"application/vnd.dece.data\",\"uvt\":\"application/vnd.dece.ttml+xml\",\"uvvt\":\"application/vnd.dece.ttml+xml\",\"uvx\":\"application/vnd.dece.unspecified\",\"uvvx\":\"application/vnd.dece.unspecified\",\"uvz\":\"application/vnd.dece.zip\",\"uvvz\":\"application/vnd.dece.zip\",\"fe_launch\":\"application/vnd.denovo.fcselayout-link\",\"dna\":\"application/vnd.dna\",\"mlp\":\"application/vnd.dolby.mlp\",\"dpg\":\"application/vnd.dpgraph\",\"dfac\":\"application/vnd.dreamfactory\",\"kpxx\":\"application/vnd.ds-keypoint\",\"ait\":\"application/vnd.dvb.ait\",\"svc\":\"application/vnd.dvb.service\",\"geo\":\"application/vnd.dynageo\",\"mag\":\"application/vnd.ecowin.chart\",\"nml\":\"application/vnd.enliven\",\"esf\":\"application/vnd.epson.esf\",\"msf\":\"application/vnd.epson.msf\",\"qam\":\"application/vnd.epson.quickanime\",\"slt\":\"application/vnd.epson.salt\",\"ssf\":\"application/vnd.epson.ssf\",\"es3\":\"application/vnd.eszigno3+xml\",\"et3\":\"application/vnd.eszigno3+xml\",\"ez2\":\"application/vnd.ezpix-album\",\"ez3\":\"application/vnd.ezpix-package\",\"mseed\":\"application/vnd.fdsn.mseed\",\"seed\":\"application/vnd.fdsn.seed\",\"dataless\":\"application/vnd.fdsn.seed\",\"gph\":\"application/vnd.flographit\",\"ftc\":\"application/vnd.fluxtime.clip\",\"fm\":\"application/vnd.framemaker\",\"frame\":\"application/vnd.framemaker\",\"maker\":\"application/vnd.framemaker\",\"book\":\"application/vnd.framemaker\",\"fnc\":\"application/vnd.frogans.fnc\",\"ltf\":\"application/vnd.frogans.ltf\",\"fsc\":\"application/vnd.fsc.weblaunch\",\"oas\":\"application/vnd.fujitsu.oasys\",\"oa2\":\"application/vnd.fujitsu.oasys2\",\"oa3\":\"application/vnd.fujitsu.oasys3\",\"fg5\":\"application/vnd.fujitsu.oasysgp\",\"bh2\":\"application/vnd.fujitsu.oasysprs\",\"ddd\":\"application/vnd.fujixerox.ddd\",\"xdw\":\"application/vnd.fujixerox.docuworks\",\"xbd\":\"application/vnd.fujixerox.docuworks.binder\",\"fzs\":\"application/vnd.fuzzysheet\",\"txd\":\"application/vnd.genomatix.tuxedo\",\"ggb\":\"application/vnd.geogebra.file\",\"ggs\":\"application/vnd.geogebra.slides\",\"ggt\":\"application/vnd.geogebra.tool\",\"gex\":\"application/vnd.geometry-explorer\",\"gre\":\"application/vnd.geometry-explorer\",\"gxt\":\"application/vnd.geonext\",\"g2w\":\"application/vnd.geoplan\",\"g3w\":\"application/vnd.geospace\",\"gmx\":\"application/vnd.gmx\",\"gdoc\":\"application/vnd.google-apps.document\",\"gdraw\":\"application/vnd.google-apps.drawing\",\"gform\":\"application/vnd.google-apps.form\",\"gjam\":\"application/vnd.google-apps.jam\",\"gmap\":\"application/vnd.google-apps.map\",\"gslides\":\"application/vnd.google-apps.presentation\",\"gscript\":\"application/vnd.google-apps.script\",\"gsite\":\"application/vnd.google-apps.site\",\"gsheet\":\"application/vnd.google-apps.spreadsheet\",\"kml\":\"application/vnd.google-earth.kml+xml\",\"kmz\":\"application/vnd.google-earth.kmz\",\"xdcf\":\"application/vnd.gov.sk.xmldatacontainer+xml\",\"gqf\":\"application/vnd.grafeq\",\"gqs\":\"application/vnd.grafeq\",\"gac\":\"application/vnd.groove-account\",\"ghf\":\"application/vnd.groove-help\",\"gim\":\"application/vnd.groove-identity-message\",\"grv\":\"application/vnd.groove-injector\",\"gtm\":\"application/vnd.groove-tool-message\",\"tpl\":\"application/vnd.groove-tool-template\",\"vcg\":\"application/vnd.groove-vcard\",\"hal\":\"application/vnd.hal+xml\",\"zmm\":\"application/vnd.handheld-entertainment+xml\",\"hbci\":\"application/vnd.hbci\",\"les\":\"application/vnd.hhe.lesson-player\",\"hpgl\":\"application/vnd.hp-hpgl\",\"hpid\":\"application/vnd.hp-hpid\",\"hps\":\"application/vnd.hp-hps\",\"jlt\":\"application/vnd.hp-jlyt\",\"pcl\":\"application/vnd.hp-pcl\",\"pclxl\":\"application/vnd.hp-pclxl\",\"sfd-hdstx\":\"application/vnd.hydrostatix.sof-data\",\"mpy\":\"application/vnd.ibm.minipay\",\"afp\":\"application/vnd.ibm.modcap\",\"listafp\":\"application/vnd.ibm.modcap\",\"list3820\":\"application/vnd.ibm.modcap\",\"irm\":\"application/vnd.ibm.rights-management\",\"sc\":\"application/vnd.ibm.secure-container\",\"icc\":\"application/vnd.iccprofile\",\"icm\":\"application/vnd.iccprofile\",\"igl\":\"application/vnd.igloader\",\"ivp\":\"application/vnd.immervision-ivp\",\"ivu\":\"application/vnd.immervision-ivu\",\"igm\":\"application/vnd.insors.igm\",\"xpw\":\"application/vnd.intercon.formnet\",\"xpx\":\"application/vnd.intercon.formnet\",\"i2g\":\"application/vnd.intergeo\",\"qbo\":\"application/vnd.intu.qbo\",\"qfx\":\"application/vnd.intu.qfx\",\"rcprofile\":\"application/vnd.ipunplugged.rcprofile\",\"irp\":\"application/vnd.irepository.package+xml\",\"xpr\":\"application/vnd.is-xpr\",\"fcs\":\"application/vnd.isac.fcs\",\"jam\":\"application/vnd.jam\",\"rms\":\"application/vnd.jcp.javame.midlet-rms\",\"jisp\":\"application/vnd.jisp\",\"joda\":\"application/vnd.joost.joda-archive\",\"ktz\":\"application/vnd.kahootz\",\"ktr\":\"application/vnd.kahootz\",\"karbon\":\"application/vnd.kde.karbon\",\"chrt\":\"application/vnd.kde.kchart\",\"kfo\":\"application/vnd.kde.kformula\",\"flw\":\"application/vnd.kde.kivio\",\"kon\":\"application/vnd.kde.kontour\",\"kpr\":\"application/vnd.kde.kpresenter\",\"kpt\":\"application/vnd.kde.kpresenter\",\"ksp\":\"application/vnd.kde.kspread\",\"kwd\":\"application/vnd.kde.kword\",\"kwt\":\"application/vnd.kde.kword\",\"htke\":\"application/vnd.kenameaapp\",\"kia\":\"application/vnd.kidspiration\",\"kne\":\"application/vnd.kinar\",\"knp\":\"application/vnd.kinar\",\"skp\":\"application/vnd.koan\",\"skd\":\"application/vnd.koan\",\"skt\":\"application/vnd.koan\",\"skm\":\"application/vnd.koan\",\"sse\":\"application/vnd.kodak-descriptor\",\"lasxml\":\"application/vnd.las.las+xml\",\"lbd\":\"application/vnd.llamagraphics.life-balance.desktop\",\"lbe\":\"application/vnd.llamagraphics.life-balance.exchange+xml\",\"apr\":\"application/vnd.lotus-approach\",\"pre\":\"application/vnd.lotus-freelance\",\"nsf\":\"application/vnd.lotus-notes\",\"org\":\"application/vnd.lotus-organizer\",\"scm\":\"application/vnd.lotus-screencam\",\"lwp\":\"application/vnd.lotus-wordpro\",\"portpkg\":\"application/vnd.macports.portpkg\",\"mvt\":\"application/vnd.mapbox-vector-tile\",\"mcd\":\"application/vnd.mcd\",\"mc1\":\"application/vnd.medcalcdata\",\"cdkey\":\"application/vnd.mediastation.cdkey\",\"mwf\":\"application/vnd.mfer\",\"mfm\":\"application/vnd.mfmp\",\"flo\":\"application/vnd.micrografx.flo\",\"igx\":\"application/vnd.micrografx.igx\",\"mif\":\"application/vnd.mif\",\"daf\":\"application/vnd.mobius.daf\",\"dis\":\"application/vnd.mobius.dis\",\"mbk\":\"application/vnd.mobius.mbk\",\"mqy\":\"application/vnd.mobius.mqy\",\"msl\":\"application/vnd.mobius.msl\",\"plc\":\"application/vnd.mobius.plc\",\"txf\":\"application/vnd.mobius.txf\",\"mpn\":\"application/vnd.mophun.application\",\"mpc\":\"application/vnd.mophun.certificate\",\"xul\":\"application/vnd.mozilla.xul+xml\",\"cil\":\"application/vnd.ms-artgalry\",\"cab\":\"application/vnd.ms-cab-compressed\",\"xls\":\"application/vnd.ms-excel\",\"xlm\":\"application/vnd.ms-excel\",\"xla\":\"application/vnd.ms-excel\",\"xlc\":\"application/vnd.ms-excel\",\"xlt\":\"application/vnd.ms-excel\",\"xlw\":\"application/vnd.ms-excel\",\"xlam\":\"application/vnd.ms-excel.addin.macroenabled.12\",\"xlsb\":\"application/vnd.ms-excel.sheet.binary.macroenabled.12\",\"xlsm\":\"application/vnd.ms-excel.sheet.macroenabled.12\",\"xltm\":\"application/vnd.ms-excel.template.macroenabled.12\",\"eot\":\"application/vnd.ms-fontobject\",\"chm\":\"application/vnd.ms-htmlhelp\",\"ims\":\"application/vnd.ms-ims\",\"lrm\":\"application/vnd.ms-lrm\",\"thmx\":\"application/vnd.ms-officetheme\",\"msg\":\"application/vnd.ms-outlook\",\"cat\":\"application/vnd.ms-pki.seccat\",\"stl\":\"model/stl\",\"ppt\":\"application/vnd.ms-powerpoint\",\"pps\":\"application/vnd.ms-powerpoint\",\"pot\":\"application/vnd.ms-powerpoint\",\"ppam\":\"application/vnd.ms-powerpoint.addin.macroenabled.12\",\"pptm\":\"application/vnd.ms-powerpoint.presentation.macroenabled.12\",\"sldm\":\"application/vnd.ms-powerpoint.slide.macroenabled.12\",\"ppsm\":\"application/vnd.ms-powerpoint.slideshow.macroenabled.12\",\"potm\":\"application/vnd.ms-powerpoint.template.macroenabled.12\",\"mpt\":\"application/vnd.ms-project\",\"vdx\":\"application/vnd.ms-visio.viewer\",\"docm\":\"application/vnd.ms-word.document.macroenabled.12\",\"dotm\":\"application/vnd.ms-word.template.macroenabled.12\",\"wps\":\"application/vnd.ms-works\",\"wks\":\"application/vnd.ms-works\",\"wcm\":\"application/vnd.ms-works\",\"wdb\":\"application/vnd.ms-works\",\"wpl\":\"application/vnd.ms-wpl\",\"xps\":\"application/vnd.ms-xpsdocument\",\"mseq\":\"application/vnd.mseq\",\"mus\":\"application/vnd.musician\",\"msty\":\"application/vnd.muvee.style\",\"taglet\":\"application/vnd.mynfc\",\"bdo\":\"application/vnd.nato.bindingdataobject+xml\",\"nlu\":\"application/vnd.neurolanguage.nlu\",\"ntf\":\"application/vnd.nitf\",\"nitf\":\"application/vnd.nitf\",\"nnd\":\"application/vnd.noblenet-directory\",\"nns\":\"application/vnd.noblenet-sealer\",\"nnw\":\"application/vnd.noblenet-web\",\"ngdat\":\"application/vnd.nokia.n-gage.data\",\"n-gage\":\"application/vnd.nokia.n-gage.symbian.install\",\"rpst\":\"application/vnd.nokia.radio-preset\",\"rpss\":\"application/vnd.nokia.radio-presets\",\"edm\":\"application/vnd.novadigm.edm\",\"edx\":\"application/vnd.novadigm.edx\",\"ext\":\"application/vnd.novadigm.ext\",\"odc\":\"application/vnd.oasis.opendocument.chart\",\"otc\":\"application/vnd.oasis.opendocument.chart-template\",\"odb\":\"application/vnd.oasis.opendocument.database\",\"odf\":\"application/vnd.oasis.opendocument.formula\",\"odft\":\"application/vnd.oasis.opendocument.formula-template\",\"odg\":\"application/vnd.oasis.opendocument.graphics\",\"otg\":\"application/vnd.oasis.opendocument.graphics-template\",\"odi\":\"application/vnd.oasis.opendocument.image\",\"oti\":\"application/vnd.oasis.opendocument.image-template\",\"odp\":\"application/vnd.oasis.opendocument.presentation\",\"otp\":\"application/vnd.oasis.opendocument.presentation-template\",\"ods\":\"application/vnd.oasis.opendocument.spreadsheet\",\"ots\":\"application/vnd.oasis.opendocument.spreadsheet-template\",\"odt\":\"application/vnd.oasis.opendocument.text\",\"odm\":\"application/vnd.oasis.opendocument.text-master\",\"ott\":\"application/vnd.oasis.opendocument.text-template\",\"oth\":\"application/vnd.oasis.opendocument.text-web\",\"xo\":\"application/vnd.olpc-sugar\",\"dd2\":\"application/vnd.oma.dd2+xml\",\"obgx\":\"application/vnd.openblox.game+xml\",\"oxt\":\"application/vnd.openofficeorg.extension\",\"osm\":\"application/vnd.openstreetmap.data+xml\",\"pptx\":\"application/vnd.openxmlformats-officedocument.presentationml.presentation\",\"sldx\":\"application/vnd.openxmlformats-officedocument.presentationml.slide\",\"ppsx\":\"application/vnd.openxmlformats-officedocument.presentationml.slideshow\",\"potx\":\"application/vnd.openxmlformats-officedocument.presentationml.template\",\"xlsx\":\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\",\"xltx\":\"application/vnd.openxmlformats-officedocument.spreadsheetml.template\",\"docx\":\"application/vnd.openxmlformats-officedocument.wordprocessingml.document\",\"dotx\":\"application/vnd.openxmlformats-officedocument.wordprocessingml.template\",\"mgp\":\"application/vnd.osgeo.mapguide.package\",\"dp\":\"application/vnd.osgi.dp\",\"esa\":\"application/vnd.osgi.subsystem\",\"pdb\":\"application/vnd.palm\",\"pqa\":\"application/vnd.palm\",\"oprc\":\"application/vnd.palm\",\"paw\":\"application/vnd.pawaafile\",\"str\":\"application/vnd.pg.format\",\"ei6\":\"application/vnd.pg.osasli\",\"efif\":\"application/vnd.picsel\",\"wg\":\"application/vnd.pmi.widget\",\"plf\":\"application/vnd.pocketlearn\",\"pbd\":\"application/vnd.powerbuilder6\",\"box\":\"application/vnd.previewsystems.box\",\"brushset\":\"application/vnd.procrate.brushset\",\"brush\":\"application/vnd.procreate.brush\",\"drm\":\"application/vnd.procreate.dream\",\"mgz\":\"application/vnd.proteus.magazine\",\"qps\":\"application/vnd.publishare-delta-tree\",\"ptid\":\"application/vnd.pvi.ptid1\",\"xhtm\":\"application/vnd.pwg-xhtml-print+xml\",\"qxd\":\"application/vnd.quark.quarkxpress\",\"qxt\":\"application/vnd.quark.quarkxpress\",\"qwd\":\"application/vnd.quark.quarkxpress\",\"qwt\":\"application/vnd.quark.quarkxpress\",\"qxl\":\"application/vnd.quark.quarkxpress\",\"qxb\":\"application/vnd.quark.quarkxpress\",\"rar\":\"application/vnd.rar\",\"bed\":\"application/vnd.realvnc.bed\",\"mxl\":\"application/vnd.recordare.musicxml\",\"musicxml\":\"application/vnd.recordare.musicxml+xml\",\"cryptonote\":\"application/vnd.rig.cryptonote\",\"cod\":\"application/vnd.rim.cod\",\"rm\":\"application/vnd.rn-realmedia\",\"rmvb\":\"application/vnd.rn-realmedia-vbr\",\"link66\":\"application/vnd.route66.link66+xml\",\"st\":\"application/vnd.sailingtracker.track\",\"see\":\"application/vnd.seemail\",\"sema\":\"application/vnd.sema\",\"semd\":\"application/vnd.semd\",\"semf\":\"application/vnd.semf\",\"ifm\":\"application/vnd.shana.informed.formdata\",\"itp\":\"application/vnd.shana.informed.formtemplate\",\"iif\":\"application/vnd.shana.informed.interchange\",\"ipk\":\"application/vnd.shana.informed.package\",\"twd\":\"application/vnd.simtech-mindmapper\",\"twds\":\"application/vnd.simtech-mindmapper\",\"mmf\":\"application/vnd.smaf\",\"teacher\":\"application/vnd.smart.teacher\",\"fo\":\"application/vnd.software602.filler.form+xml\",\"sdkm\":\"application/vnd.solent.sdkm+xml\",\"sdkd\":\"application/vnd.solent.sdkm+xml\",\"dxp\":\"application/vnd.spotfire.dxp\",\"sfs\":\"application/vnd.spotfire.sfs\",\"sdc\":\"application/vnd.stardivision.calc\",\"sda\":\"application/vnd.stardivision.draw\",\"sdd\":\"application/vnd.stardivision.impress\",\"smf\":\"application/vnd.stardivision.math\",\"sdw\":\"application/vnd.stardivision.writer\",\"vor\":\"application/vnd.stardivision.writer\",\"sgl\":\"application/vnd.stardivision.writer-global\",\"smzip\":\"application/vnd.stepmania.package\",\"sm\":\"application/vnd.stepmania.stepchart\",\"wadl\":\"application/vnd.sun.wadl+xml\",\"sxc\":\"application/vnd.sun.xml.calc\",\"stc\":\"application/vnd.sun.xml.calc.template\",\"sxd\":\"application/vnd.sun.xml.draw\",\"std\":\"application/vnd.sun.xml.draw.template\",\"sxi\":\"application/vnd.sun.xml.impress\",\"sti\":\"application/vnd.sun.xml.impress.template\",\"sxm\":\"application/vnd.sun.xml.math\",\"sxw\":\"application/vnd.sun.xml.writer\",\"sxg\":\"application/vnd.sun.xml.writer.global\",\"stw\":\"application/vnd.sun.xml.writer.template\",\"sus\":\"application/vnd.sus-calendar\",\"susp\":\"application/vnd.sus-calendar\",\"svd\":\"application/vnd.svd\",\"sis\":\"application/vnd.symbian.install\",\"sisx\":\"application/vnd.symbian.install\",\"xsm\":\"application/vnd.syncml+xml\",\"bdm\":\"application/vnd.syncml.dm+wbxml\",\"xdm\":\"application/vnd.syncml.dm+xml\",\"ddf\":\"application/vnd.syncml.dmddf+xml\",\"tao\":\"application/vnd.tao.intent-module-archive\",\"pcap\":\"application/vnd.tcpdump.pcap\",\"cap\":\"application/vnd.tcpdump.pcap\",\"dmp\":\"application/vnd.tcpdump.pcap\",\"tmo\":\"application/vnd.tmobile-livetv\",\"tpt\":\"application/vnd.trid.tpt\",\"mxs\":\"application/vnd.triscape.mxs\",\"tra\":\"application/vnd.trueapp\",\"ufd\":\"application/vnd.ufdl\",\"ufdl\":\"application/vnd.ufdl\",\"utz\":\"application/vnd.uiq.theme\",\"umj\":\"application/vnd.umajin\",\"unityweb\":\"application/vnd.unity\",\"uoml\":\"application/vnd.uoml+xml\",\"uo\":\"application/vnd.uoml+xml\",\"vcx\":\"application/vnd.vcx\",\"vsd\":\"application/vnd.visio\",\"vst\":\"application/vnd.visio\",\"vss\":\"application/vnd.visio\",\"vsw\":\"application/vnd.visio\",\"vsdx\":\"application/vnd.visio\",\"vtx\":\"application/vnd.visio\",\"vis\":\"application/vnd.visionary\",\"vsf\":\"application/vnd.vsf\",\"wbxml\":\"application/vnd.wap.wbxml\",\"wmlc\":\"application/vnd.wap.wmlc\",\"wmlsc\":\"application/vnd.wap.wmlscriptc\",\"wtb\":\"application/vnd.webturbo\",\"nbp\":\"application/vnd.wolfram.player\",\"wpd\":\"application/vnd.wordperfect\",\"wqd\":\"application/vnd.wqd\",\"stf\":\"application/vnd.wt.stf\",\"xar\":\"application/vnd.xara\",\"xfdl\":\"application/vnd.xfdl\",\"hvd\":\"application/vnd.yamaha.hv-dic\",\"hvs\":\"application/vnd.yamaha.hv-script\",\"hvp\":\"application/vnd.yamaha.hv-voice\",\"osf\":\"application/vnd.yamaha.openscoreformat\",\"osfpvg\":\"application/vnd.yamaha.openscoreformat.osfpvg+xml\",\"saf\":\"application/vnd.yamaha.smaf-audio\",\"spf\":\"application/vnd.yamaha.smaf-phrase\",\"cmp\":\"application/vnd.yellowriver-custom-menu\",\"zir\":\"application/vnd.zul\",\"zirz\":\"application/vnd.zul\",\"zaz\":\"application/vnd.zzazz.deck+xml\",\"vxml\":\"application/voicexml+xml\",\"wasm\":\"application/wasm\",\"wif\":\"application/watcherinfo+xml\",\"wgt\":\"application/widget\",\"hlp\":\"application/winhlp\",\"wsdl\":\"application/wsdl+xml\",\"wspolicy\":\"application/wspolicy+xml\",\"7z\":\"application/x-7z-compressed\",\"abw\":\"application/x-abiword\",\"ace\":\"application/x-ace-compressed\",\"arj\":\"application/x-arj\",\"aab\":\"application/x-authorware-bin\",\"x32\":\"application/x-authorware-bin\",\"u32\":\"application/x-authorware-bin\",\"vox\":\"application/x-authorware-bin\",\"aam\":\"application/x-authorware-map\",\"aas\":\"application/x-authorware-seg\",\"bcpio\":\"application/x-bcpio\",\"torrent\":\"application/x-bittorrent\",\"blend\":\"application/x-blender\",\"blb\":\"application/x-blorb\",\"blorb\":\"application/x-blorb\",\"bz\":\"application/x-bzip\",\"bz2\":\"application/x-bzip2\",\"boz\":\"application/x-bzip2\",\"cbr\":\"application/x-cbr\",\"cba\":\"application/x-cbr\",\"cbt\":\"application/x-cbr\",\"cbz\":\"application/x-cbr\",\"cb7\":\"application/x-cbr\",\"vcd\":\"application/x-cdlink\",\"cfs\":\"application/x-cfs-compressed\",\"chat\":\"application/x-chat\",\"pgn\":\"application/x-chess-pgn\",\"crx\":\"application/x-chrome-extension\",\"cco\":\"application/x-cocoa\",\"nsc\":\"application/x-conference\",\"cpio\":\"application/x-cpio\",\"csh\":\"application/x-csh\",\"udeb\":\"application/x-debian-package\",\"dgc\":\"application/x-dgc-compressed\",\"dir\":\"application/x-director\",\"dcr\":\"application/x-director\",\"dxr\":\"application/x-director\",\"cst\":\"application/x-director\",\"cct\":\"application/x-director\",\"cxt\":\"application/x-director\",\"w3d\":\"application/x-director\",\"fgd\":\"application/x-director\",\"swa\":\"application/x-director\",\"wad\":\"application/x-doom\",\"ncx\":\"application/x-dtbncx+xml\",\"dtb\":\"application/x-dtbook+xml\",\"res\":\"application/x-dtbresource+xml\",\"dvi\":\"application/x-dvi\",\"evy\":\"application/x-envoy\",\"eva\":\"application/x-eva\",\"bdf\":\"application/x-font-bdf\",\"gsf\":\"application/x-font-ghostscript\",\"psf\":\"application/x-font-linux-psf\",\"pcf\":\"application/x-font-pcf\",\"snf\":\"application/x-font-snf\",\"pfa\":\"application/x-font-type1\",\"pfb\":\"application/x-font-type1\",\"pfm\":\"application/x-font-type1\",\"afm\":\"application/x-font-type1\",\"arc\":\"application/x-freearc\",\"spl\":\"application/x-futuresplash\",\"gca\":\"application/x-gca-compressed\",\"ulx\":\"application/x-glulx\",\"gnumeric\":\"application/x-gnumeric\",\"gramps\":\"application/x-gramps-xml\",\"gtar\":\"application/x-gtar\",\"hdf\":\"application/x-hdf\",\"php\":\"application/x-httpd-php\",\"install\":\"application/x-install-instructions\",\"ipynb\":\"application/x-ipynb+json\",\"jardiff\":\"application/x-java-archive-diff\",\"jnlp\":\"application/x-java-jnlp-file\",\"kdbx\":\"application/x-keepass2\",\"latex\":\"application/x-latex\",\"luac\":\"application/x-lua-bytecode\",\"lzh\":\"application/x-lzh-compressed\",\"lha\":\"application/x-lzh-compressed\",\"run\":\"application/x-makeself\",\"mie\":\"application/x-mie\",\"prc\":\"model/prc\",\"mobi\":\"application/x-mobipocket-ebook\",\"application\":\"application/x-ms-application\",\"lnk\":\"application/x-ms-shortcut\",\"wmd\":\"application/x-ms-wmd\",\"wmz\":\"application/x-ms-wmz\",\"xbap\":\"application/x-ms-xbap\",\"mdb\":\"application/x-msaccess\",\"obd\":\"application/x-msbinder\",\"crd\":\"application/x-mscardfile\",\"clp\":\"application/x-msclip\",\"com\":\"application/x-msdownload\",\"bat\":\"application/x-msdownload\",\"mvb\":\"application/x-msmediaview\",\"m13\":\"application/x-msmediaview\",\"m14\":\"application/x-msmediaview\",\"wmf\":\"image/wmf\",\"emf\":\"image/emf\",\"emz\":\"application/x-msmetafile\",\"mny\":\"application/x-msmoney\",\"pub\":\"application/x-mspublisher\",\"scd\":\"application/x-msschedule\",\"trm\":\"application/x-msterminal\",\"wri\":\"application/x-mswrite\",\"nc\":\"application/x-netcdf\",\"cdf\":\"application/x-netcdf\",\"pac\":\"application/x-ns-proxy-autoconfig\",\"nzb\":\"application/x-nzb\",\"pl\":\"application/x-perl\",\"pm\":\"application/x-perl\",\"p12\":\"application/x-pkcs12\",\"pfx\":\"application/x-pkcs12\",\"p7b\":\"application/x-pkcs7-certificates\",\"spc\":\"application/x-pkcs7-certificates\",\"p7r\":\"application/x-pkcs7-certreqresp\",\"rpm\":\"application/x-redhat-package-manager\",\"ris\":\"application/x-research-info-systems\",\"sea\":\"application/x-sea\",\"sh\":\"application/x-sh\",\"shar\":\"application/x-shar\",\"swf\":\"application/x-shockwave-flash\",\"xap\":\"application/x-silverlight-app\",\"sit\":\"application/x-stuffit\",\"sitx\":\"application/x-stuffitx\",\"srt\":\"application/x-subrip\",\"sv4cpio\":\"application/x-sv4cpio\",\"sv4crc\":\"application/x-sv4crc\",\"t3\":\"application/x-t3vm-image\",\"gam\":\"application/x-tads\",\"tar\":\"application/x-tar\",\"tcl\":\"application/x-tcl\",\"tk\":\"application/x-tcl\",\"tex\":\"application/x-tex\",\"tfm\":\"application/x-tex-tfm\",\"texinfo\":\"application/x-texinfo\",\"texi\":\"application/x-texinfo\",\"obj\":\"model/obj\",\"ustar\":\"application/x-ustar\",\"hdd\":\"application/x-virtualbox-hdd\",\"ova\":\"application/x-virtualbox-ova\",\"ovf\":\"application/x-virtualbox-ovf\",\"vbox\":\"application/x-virtualbox-vbox\",\"vbox-extpack\":\"application/x-virtualbox-vbox-extpack\",\"vdi\":\"application/x-virtualbox-vdi\",\"vhd\":\"application/x-virtualbox-vhd\",\"vmdk\":\"application/x-virtualbox-vmdk\",\"src\":\"application/x-wais-source\",\"webapp\":\"application/x-web-app-manifest+json\",\"der\":\"application/x-x509-ca-cert\",\"crt\":\"application/x-x509-ca-cert\",\"pem\":\"application/x-x509-ca-cert\",\"fig\":\"application/x-xfig\",\"xlf\":\"application/xliff+xml\",\"xpi\":\"application/x-xpinstall\",\"xz\":\"application/x-xz\",\"zip\":\"application/zip\",\"z1\":\"application/x-zmachine\",\"z2\":\"application/x-zmachine\",\"z3\":\"application/x-zmachine\",\"z4\":\"application/x-zmachine\",\"z5\":\"application/x-zmachine\",\"z6\":\"application/x-zmachine\",\"z7\":\"application/x-zmachine\",\"z8\":\"application/x-zmachine\",\"xaml\":\"application/xaml+xml\",\"xav\":\"application/xcap-att+xml\",\"xca\":\"application/xcap-caps+xml\",\"xdf\":\"application/xcap-diff+xml\",\"xel\":\"application/xcap-el+xml\",\"xns\":\"application/xcap-ns+xml\",\"xenc\":\"application/xenc+xml\",\"xhtml\":\"application/xhtml+xml\",\"xht\":\"application/xhtml+xml\",\"xml\":\"application/xml\",\"xsl\":\"application/xml\",\"xsd\":\"application/xml\",\"rng\":\"application/xml\",\"dtd\":\"application/xml-dtd\",\"xop\":\"application/xop+xml\",\"xpl\":\"application/xproc+xml\",\"xslt\":\"application/xslt+xml\",\"xspf\":\"application/xspf+xml\",\"mxml\":\"application/xv+xml\",\"xhvml\":\"application/xv+xml\",\"xvml\":\"application/xv+xml\",\"xvm\":\"application/xv+xml\",\"yang\":\"application/yang\",\"yin\":\"application/yin+xml\",\"lottie\":\"application/zip+dotlottie\",\"3gpp\":\"video/3gpp\",\"adts\":\"audio/aac\",\"aac\":\"audio/aac\",\"adp\":\"audio/adpcm\",\"amr\":\"audio/amr\",\"au\":\"audio/basic\",\"snd\":\"audio/basic\",\"mid\":\"audio/midi\",\"midi\":\"audio/midi\",\"kar\":\"audio/midi\",\"rmi\":\"audio/midi\",\"mxmf\":\"audio/mobile-xmf\",\"mp3\":\"audio/mpeg\",\"m4a\":\"audio/mp4\",\"mp4a\":\"audio/mp4\",\"m4b\":\"audio/mp4\",\"mpga\":\"audio/mpeg\",\"mp2\":\"audio/mpeg\",\"mp2a\":\"audio/mpeg\",\"m2a\":\"audio/mpeg\",\"m3a\":\"audio/mpeg\",\"oga\":\"audio/ogg\",\"ogg\":\"audio/ogg\",\"spx\":\"audio/ogg\",\"opus\":\"audio/ogg\",\"s3m\":\"audio/s3m\",\"sil\":\"audio/silk\",\"uva\":\"audio/vnd.dece.audio\",\"uvva\":\"audio/vnd.dece.audio\",\"eol\":\"audio/vnd.digital-winds\",\"dra\":\"audio/vnd.dra\",\"dts\":\"audio/vnd.dts\",\"dtshd\":\"audio/vnd.dts.hd\",\"lvp\":\"audio/vnd.lucent.voice\",\"pya\":\"audio/vnd.ms-playready.media.pya\",\"ecelp4800\":\"audio/vnd.nuera.ecelp4800\",\"ecelp7470\":\"audio/vnd.nuera.ecelp7470\",\"ecelp9600\":\"audio/vnd.nuera.ecelp9600\",\"rip\":\"audio/vnd.rip\",\"wav\":\"audio/wav\",\"weba\":\"audio/webm\",\"aif\":\"audio/x-aiff\",\"aiff\":\"audio/x-aiff\",\"aifc\":\"audio/x-aiff\",\"caf\":\"audio/x-caf\",\"flac\":\"audio/x-flac\",\"mka\":\"audio/x-matroska\",\"m3u\":\"audio/x-mpegurl\",\"wax\":\"audio/x-ms-wax\",\"wma\":\"audio/x-ms-wma\",\"ram\":\"audio/x-pn-realaudio\",\"ra\":\"audio/x-pn-realaudio\",\"rmp\":\"audio/x-pn-realaudio-plugin\",\"xm\":\"audio/xm\",\"cdx\":\"chemical/x-cdx\",\"cif\":\"chemical/x-cif\",\"cmdf\":\"chemical/x-cmdf\",\"cml\":\"chemical/x-cml\",\"csml\":\"chemical/x-csml\",\"xyz\":\"chemical/x-xyz\",\"ttc\":\"font/collection\",\"otf\":\"font/otf\",\"ttf\":\"font/ttf\",\"woff\":\"font/woff\",\"woff2\":\"font/woff2\",\"exr\":\"image/aces\",\"apng\":\"image/apng\",\"avci\":\"image/avci\",\"avcs\":\"image/avcs\",\"avif\":\"image/avif\",\"bmp\":\"image/bmp\",\"dib\":\"image/bmp\",\"cgm\":\"image/cgm\",\"drle\":\"image/dicom-rle\",\"dpx\":\"image/dpx\",\"fits\":\"image/fits\",\"g3\":\"image/g3fax\",\"gif\":\"image/gif\",\"heic\":\"image/heic\",\"heics\":\"image/heic-sequence\",\"heif\":\"image/heif\",\"heifs\":\"image/heif-sequence\",\"hej2\":\"image/hej2k\",\"ief\":\"image/ief\",\"jaii\":\"image/jaii\",\"jais\":\"image/jais\",\"jls\":\"image/jls\",\"jp2\":\"image/jp2\",\"jpg2\":\"image/jp2\",\"jpg\":\"image/jpeg\",\"jpeg\":\"image/jpeg\",\"jpe\":\"image/jpeg\",\"jph\":\"image/jph\",\"jhc\":\"image/jphc\",\"jpm\":\"image/jpm\",\"jpgm\":\"image/jpm\",\"jpx\":\"image/jpx\",\"jpf\":\"image/jpx\",\"jxl\":\"image/jxl\",\"jxr\":\"image/jxr\",\"jxra\":\"image/jxra\",\"jxrs\":\"image/jxrs\",\"jxs\":\"image/jxs\",\"jxsc\":\"image/jxsc\",\"jxsi\":\"image/jxsi\",\"jxss\":\"image/jxss\",\"ktx\":\"image/ktx\",\"ktx2\":\"image/ktx2\",\"jfif\":\"image/pjpeg\",\"png\":\"image/png\",\"btif\":\"image/prs.btif\",\"btf\":\"image/prs.btif\",\"pti\":\"image/prs.pti\",\"sgi\":\"image/sgi\",\"svg\":\"image/svg+xml\",\"svgz\":\"image/svg+xml\",\"t38\":\"image/t38\",\"tif\":\"image/tiff\",\"tiff\":\"image/tiff\",\"tfx\":\"image/tiff-fx\",\"psd\":\"image/vnd.adobe.photoshop\",\"azv\":\"image/vnd.airzip.accelerator.azv\",\"uvi\":\"image/vnd.dece.graphic\",\"uvvi\":\"image/vnd.dece.graphic\",\"uvg\":\"image/vnd.dece.graphic\",\"uvvg\":\"image/vnd.dece.graphic\",\"djvu\":\"image/vnd.djvu\",\"djv\":\"image/vnd.djvu\",\"sub\":\"text/vnd.dvb.subtitle\",\"dwg\":\"image/vnd.dwg\",\"dxf\":\"image/vnd.dxf\",\"fbs\":\"image/vnd.fastbidsheet\",\"fpx\":\"image/vnd.fpx\",\"fst\":\"image/vnd.fst\",\"mmr\":\"image/vnd.fujixerox.edmics-mmr\",\"rlc\":\"image/vnd.fujixerox.edmics-rlc\",\"ico\":\"image/vnd.microsoft.icon\",\"dds\":\"image/vnd.ms-dds\",\"mdi\":\"image/vnd.ms-modi\",\"wdp\":\"image/vnd.ms-photo\",\"npx\":\"image/vnd.net-fpx\",\"b16\":\"image/vnd.pco.b16\",\"tap\":\"image/vnd.tencent.tap\",\"vtf\":\"image/vnd.valve.source.texture\",\"wbmp\":\"image/vnd.wap.wbmp\",\"xif\":\"image/vnd.xiff\",\"pcx\":\"image/vnd.zbrush.pcx\",\"webp\":\"image/webp\",\"3ds\":\"image/x-3ds\",\"dng\":\"image/x-adobe-dng\",\"ras\":\"image/x-cmu-raster\",\"cmx\":\"image/x-cmx\",\"fh\":\"image/x-freehand\",\"fhc\":\"image/x-freehand\",\"fh4\":\"image/x-freehand\",\"fh5\":\"image/x-freehand\",\"fh7\":\"image/x-freehand\",\"jng\":\"image/x-jng\",\"sid\":\"image/x-mrsid-image\",\"pic\":\"image/x-pict\",\"pct\":\"image/x-pict\",\"pnm\":\"image/x-portable-anymap\",\"pbm\":\"image/x-portable-bitmap\",\"pgm\":\"image/x-portable-graymap\",\"ppm\":\"image/x-portable-pixmap\",\"rgb\":\"image/x-rgb\",\"tga\":\"image/x-tga\",\"xbm\":\"image/x-xbitmap\",\"xpm\":\"image/x-xpixmap\",\"xwd\":\"image/x-xwindowdump\",\"disposition-notification\":\"message/disposition-notification\",\"u8msg\":\"message/global\",\"u8dsn\":\"message/global-delivery-status\",\"u8mdn\":\"message/global-disposition-notification\",\"u8hdr\":\"message/global-headers\",\"eml\":\"message/rfc822\",\"mime\":\"message/rfc822\",\"mht\":\"message/rfc822\",\"mhtml\":\"message/rfc822\",\"wsc\":\"message/vnd.wfa.wsc\",\"3mf\":\"model/3mf\",\"gltf\":\"model/gltf+json\",\"glb\":\"model/gltf-binary\",\"igs\":\"model/iges\",\"iges\":\"model/iges\",\"jt\":\"model/jt\",\"msh\":\"model/mesh\",\"mesh\":\"model/mesh\",\"silo\":\"model/mesh\",\"mtl\":\"model/mtl\",\"step\":\"model/step\",\"stp\":\"model/step\",\"stpnc\":\"model/step\",\"p21\":\"model/step\",\"stpx\":\"model/step+xml\",\"stpz\":\"model/step+zip\",\"stpxz\":\"model/step-xml+zip\",\"u3d\":\"model/u3d\",\"bary\":\"model/vnd.bary\",\"cld\":\"model/vnd.cld\",\"dae\":\"model/vnd.collada+xml\",\"dwf\":\"model/vnd.dwf\",\"gdl\":\"model/vnd.gdl\",\"gtw\":\"model/vnd.gtw\",\"mts\":\"video/mp2t\",\"ogex\":\"model/vnd.opengex\",\"x_b\":\"model/vnd.parasolid.transmit.binary\",\"x_t\":\"model/vnd.parasolid.transmit.text\",\"pyo\":\"model/vnd.pytha.pyox\",\"pyox\":\"model/vnd.pytha.pyox\",\"vds\":\"model/vnd.sap.vds\",\"usda\":\"model/vnd.usda\",\"usdz\":\"model/vnd.usdz+zip\",\"bsp\":\"model/vnd.valve.source.compiled-map\",\"vtu\":\"model/vnd.vtu\",\"wrl\":\"model/vrml\",\"vrml\":\"model/vrml\",\"x3db\":\"model/x3d+fastinfoset\",\"x3dbz\":\"model/x3d+binary\",\"x3dv\":\"model/x3d-vrml\",\"x3dvz\":\"model/x3d+vrml\",\"x3d\":\"model/x3d+xml\",\"x3dz\":\"model/x3d+xml\",\"appcache\":\"text/cache-manifest\",\"manifest\":\"text/cache-manifest\",\"ics\":\"text/calendar\",\"ifb\":\"text/calendar\",\"coffee\":\"text/coffeescript\",\"litcoffee\":\"text/coffeescript\",\"css\":\"text/css\",\"csv\":\"text/csv\",\"html\":\"text/html\",\"htm\":\"text/html\",\"shtml\":\"text/html\",\"jade\":\"text/jade\",\"mjs\":\"text/javascript\",\"jsx\":\"text/jsx\",\"less\":\"text/less\",\"md\":\"text/markdown\",\"markdown\":\"text/markdown\",\"mml\":\"text/mathml\",\"mdx\":\"text/mdx\",\"n3\":\"text/n3\",\"txt\":\"text/plain\",\"text\":\"text/plain\",\"conf\":\"text/plain\",\"def\":\"text/plain\",\"list\":\"text/plain\",\"log\":\"text/plain\",\"in\":\"text/plain\",\"ini\":\"text/plain\",\"dsc\":\"text/prs.lines.tag\",\"rtx\":\"text/richtext\",\"sgml\":\"text/sgml\",\"sgm\":\"text/sgml\",\"shex\":\"text/shex\",\"slim\":\"text/slim\",\"slm\":\"text/slim\",\"spdx\":\"text/spdx\",\"stylus\":\"text/stylus\",\"styl\":\"text/stylus\",\"tsv\":\"text/tab-separated-values\",\"t\":\"text/troff\",\"tr\":\"text/troff\",\"roff\":\"text/troff\",\"man\":\"text/troff\",\"me\":\"text/troff\",\"ms\":\"text/troff\",\"ttl\":\"text/turtle\",\"uri\":\"text/uri-list\",\"uris\":\"text/uri-list\",\"urls\":\"text/uri-list\",\"vcard\":\"text/vcard\",\"curl\":\"text/vnd.curl\",\"dcurl\":\"text/vnd.curl.dcurl\",\"mcurl\":\"text/vnd.curl.mcurl\",\"scurl\":\"text/vnd.curl.scurl\",\"ged\":\"text/vnd.familysearch.gedcom\",\"fly\":\"text/vnd.fly\",\"flx\":\"text/vnd.fmi.flexstor\",\"gv\":\"text/vnd.graphviz\",\"3dml\":\"text/vnd.in3d.3dml\",\"spot\":\"text/vnd.in3d.spot\",\"jad\":\"text/vnd.sun.j2me.app-descriptor\",\"wml\":\"text/vnd.wap.wml\",\"wmls\":\"text/vnd.wap.wmlscript\",\"vtt\":\"text/vtt\",\"wgsl\":\"text/wgsl\",\"s\":\"text/x-asm\",\"asm\":\"text/x-asm\",\"c\":\"text/x-c\",\"cc\":\"text/x-c\",\"cxx\":\"text/x-c\",\"cpp\":\"text/x-c\",\"h\":\"text/x-c\",\"hh\":\"text/x-c\",\"dic\":\"text/x-c\",\"htc\":\"text/x-component\",\"f\":\"text/x-fortran\",\"for\":\"text/x-fortran\",\"f77\":\"text/x-fortran\",\"f90\":\"text/x-fortran\",\"hbs\":\"text/x-handlebars-template\",\"java\":\"text/x-java-source\",\"lua\":\"text/x-lua\",\"mkd\":\"text/x-markdown\",\"nfo\":\"text/x-nfo\",\"opml\":\"text/x-opml\",\"p\":\"text/x-pascal\",\"pas\":\"text/x-pascal\",\"pde\":\"text/x-processing\",\"sass\":\"text/x-sass\",\"scss\":\"text/x-scss\",\"etx\":\"text/x-setext\",\"sfv\":\"text/x-sfv\",\"ymp\":\"text/x-suse-ymp\",\"uu\":\"text/x-uuencode\",\"vcs\":\"text/x-vcalendar\",\"vcf\":\"text/x-vcard\",\"yaml\":\"text/yaml\",\"yml\":\"text/yaml\",\"3gp\":\"video/3gpp\",\"3g2\":\"video/3gpp2\",\"h261\":\"video/h261\",\"h263\":\"video/h263\",\"h264\":\"video/h264\",\"m4s\":\"video/iso.segment\",\"jpgv\":\"video/jpeg\",\"mj2\":\"video/mj2\",\"mjp2\":\"video/mj2\",\"ts\":\"video/mp2t\",\"m2t\":\"video/mp2t\",\"m2ts\":\"video/mp2t\",\"mp4v\":\"video/mp4\",\"mpeg\":\"video/mpeg\",\"mpg\":\"video/mpeg\",\"mpe\":\"video/mpeg\",\"m1v\":\"video/mpeg\",\"m2v\":\"video/mpeg\",\"ogv\":\"video/ogg\",\"qt\":\"video/quicktime\",\"mov\":\"video/quicktime\",\"uvh\":\"video/vnd.dece.hd\",\"uvvh\":\"video/vnd.dece.hd\",\"uvm\":\"video/vnd.dece.mobile\",\"uvvm\":\"video/vnd.dece.mobile\",\"uvp\":\"video/vnd.dece.pd\",\"uvvp\":\"video/vnd.dece.pd\",\"uvs\":\"video/vnd.dece.sd\",\"uvvs\":\"video/vnd.dece.sd\",\"uvv\":\"video/vnd.dece.video\",\"uvvv\":\"video/vnd.dece.video\",\"dvb\":\"video/vnd.dvb.file\",\"fvt\":\"video/vnd.fvt\",\"mxu\":\"video/vnd.mpegurl\",\"m4u\":\"video/vnd.mpegurl\",\"pyv\":\"video/vnd.ms-playready.media.pyv\",\"uvu\":\"video/vnd.uvvu.mp4\",\"uvvu\":\"video/vnd.uvvu.mp4\",\"viv\":\"video/vnd.vivo\",\"webm\":\"video/webm\",\"f4v\":\"video/x-f4v\",\"fli\":\"video/x-fli\",\"flv\":\"video/x-flv\",\"m4v\":\"video/x-m4v\",\"mkv\":\"video/x-matroska\",\"mk3d\":\"video/x-matroska\",\"mks\":\"video/x-matroska\",\"mng\":\"video/x-mng\",\"asf\":\"video/x-ms-asf\",\"asx\":\"video/x-ms-asf\",\"vob\":\"video/x-ms-vob\",\"wm\":\"video/x-ms-wm\",\"wmv\":\"video/x-ms-wmv\",\"wmx\":\"video/x-ms-wmx\",\"wvx\":\"video/x-ms-wvx\",\"avi\":\"video/x-msvideo\",\"movie\":\"video/x-sgi-movie\",\"smv\":\"video/x-smv\",\"ice\":\"x-conference/x-cooltalk\"}"))


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 6848:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline/promises");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 7553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ adviseCloudFront),
/* harmony export */   t: () => (/* binding */ CloudFrontError)
/* harmony export */ });
/** A request to CloudFront that failed. `message` is what the service or the system said. */
class CloudFrontError extends Error {
    name = 'CloudFrontError';
    details;
    constructor(message, details) {
        super(message, { cause: details.cause });
        this.details = details;
    }
}
const DOING = {
    GetDistributionConfig: 'Asking for the configuration of',
    CreateInvalidation: 'Invalidating paths of',
    GetInvalidation: 'Waiting for the invalidation of',
};
/** What failed, why, and what to do. */
function adviseCloudFront(error) {
    const { operation, distribution, code, status, requestId } = error.details;
    const marks = [
        operation,
        code,
        ...(status === undefined || code === `HTTP ${status}` ? [] : [`HTTP ${status}`]),
        ...(requestId === undefined ? [] : [`request id ${requestId}`]),
    ];
    const said = error.message.replace(/\.$/, '');
    return {
        problem: `${DOING[operation]} the distribution ${distribution} failed: ${said} (${marks.join(', ')})`,
        hint: hintFor(error),
    };
}
const TRY_AGAIN = 'Run again later: a deploy that keeps a record knows what is still to be invalidated.';
function hintFor({ message, details }) {
    const { operation, distribution, code, status } = details;
    switch (code) {
        case 'NoSuchDistribution':
            return ('Check `cloudfront-distribution-id`: it is the ID as in E2QWRUHAPOMQZL, neither the domain name nor the ARN, ' +
                'and must be of the account that the credentials are for.');
        case 'TooManyInvalidationsInProgress':
            return `CloudFront carries out 15 wildcards and 3,000 paths of a distribution at a time. ${TRY_AGAIN}`;
        case 'InvalidArgument':
            return 'CloudFront does not take one of the paths. Check `invalidate`; with `auto`, please report it with the paths above.';
        case 'CredentialsProviderError':
            return 'CloudFront takes the same credentials as S3, of AWS. Those of another store are of no use here.';
        case 'TimedOut':
            return 'It goes on at CloudFront, and nothing has to be done again. Leave out `invalidation-wait` if nothing needs its end.';
        case 'ENOTFOUND':
            return 'This machine cannot resolve the name of the API of CloudFront. Check its network, and AWS_ENDPOINT_URL_CLOUDFRONT if it is set.';
        case 'ECONNREFUSED':
            return 'Nothing listens there. Check the network, and AWS_ENDPOINT_URL_CLOUDFRONT or AWS_ENDPOINT_URL if they are set.';
    }
    if (status === 403 || code === 'AccessDenied')
        return denied(message, operation, distribution);
    return operation === 'CreateInvalidation' ? TRY_AGAIN : '';
}
function denied(message, operation, distribution) {
    const resource = /on resource: (arn:[\w:/-]+)/.exec(message)?.[1] ??
        `arn:aws:cloudfront::<account>:distribution/${distribution}`;
    return `Allow cloudfront:${operation} on ${resource} in the role's policy.`;
}


/***/ }),

/***/ 1074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ commandCalled),
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   bw: () => (/* binding */ FIRST_WORDS),
/* harmony export */   vc: () => (/* binding */ OTHER_WORDS),
/* harmony export */   zl: () => (/* binding */ COMMAND_TEXTS)
/* harmony export */ });
const COMMANDS = ['deploy', 'preview', 'sweep', 'list', 'remove', 'iam-policy'];
const COMMAND_TEXTS = {
    deploy: {
        text: 'Make a prefix of a bucket hold exactly a built site. Uploads only what changed.',
        words: '<source> s3://<bucket>/<prefix>',
        aliases: ['sync', 'cp'],
        examples: [
            's3-site-deploy dist s3://www.example.com --delete --dry-run',
            's3-site-deploy deploy dist s3://www.example.com/blog --delete owned --exclude "*.map"',
            's3-site-deploy cp report.pdf s3://www.example.com/files/2026.pdf',
        ],
    },
    preview: {
        text: 'Deploy the preview of a pull request, and remove it once that is closed.',
        words: '<source> s3://<bucket>/<prefix>',
        aliases: [],
        examples: ['s3-site-deploy preview dist s3://previews.example.com'],
    },
    sweep: {
        text: 'Remove previews that nothing was deployed to for some time.',
        words: 's3://<bucket>/<prefix>',
        aliases: [],
        examples: ['s3-site-deploy sweep s3://previews.example.com --older-than 14d --dry-run'],
    },
    list: {
        text: 'List the objects below a prefix.',
        words: 's3://<bucket>/<prefix>',
        aliases: ['ls'],
        examples: ['s3-site-deploy ls s3://www.example.com/blog --json'],
    },
    remove: {
        text: 'Delete the objects below a prefix.',
        words: 's3://<bucket>/<prefix>',
        aliases: ['rm'],
        examples: ['s3-site-deploy rm s3://previews.example.com/pr-42 --dry-run'],
    },
    'iam-policy': {
        text: 'Print the smallest IAM policy that a deploy with the same options needs. Contacts nobody.',
        words: 's3://<bucket>/<prefix>',
        aliases: [],
        examples: ['s3-site-deploy iam-policy s3://www.example.com/blog --delete'],
    },
};
/** What the command line does besides, and what follows the word. */
const OTHER_WORDS = {
    help: { text: 'Show this help, or that of a command.', words: '[command]' },
    completion: { text: 'Print a completion script for bash, zsh or fish.', words: '<shell>' },
    version: { text: 'Show the version.', words: '' },
};
/** The command that a word of the command line stands for. */
function commandCalled(word) {
    return COMMANDS.find(command => command === word || COMMAND_TEXTS[command].aliases.includes(word));
}
/** Every word that a command line may begin with, in the order of `--help`. */
const FIRST_WORDS = [
    ...COMMANDS.flatMap(command => [command, ...COMMAND_TEXTS[command].aliases]),
    ...Object.keys(OTHER_WORDS),
];


/***/ }),

/***/ 1236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ ENCRYPTIONS),
/* harmony export */   AP: () => (/* binding */ ACLS),
/* harmony export */   Co: () => (/* binding */ COMMAND_LINE_OPTIONS),
/* harmony export */   IY: () => (/* binding */ FILE_OPTIONS),
/* harmony export */   _7: () => (/* binding */ COMPRESSIONS),
/* harmony export */   b7: () => (/* binding */ optionNamed),
/* harmony export */   bn: () => (/* binding */ ACTION_INPUTS),
/* harmony export */   e4: () => (/* binding */ shownCommands),
/* harmony export */   hK: () => (/* binding */ CLEAN_URLS),
/* harmony export */   lw: () => (/* binding */ OPTIONS)
/* harmony export */ });
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1074);

/** The canned ACLs that S3 knows for objects. */
const ACLS = [
    'private',
    'public-read',
    'public-read-write',
    'authenticated-read',
    'aws-exec-read',
    'bucket-owner-read',
    'bucket-owner-full-control',
];
const COMPRESSIONS = ['none', 'gzip', 'br'];
const CLEAN_URLS = ['false', 'true', 'only', 'directories'];
const ENCRYPTIONS = ['AES256', 'aws:kms', 'aws:kms:dsse'];
const ALL = _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo;
// A policy is for a deploy with the same options.
const DELETING = ['deploy', 'preview', 'remove', 'iam-policy'];
const REMOVING = [...DELETING, 'sweep'];
const DEPLOY = ['deploy', 'preview', 'iam-policy'];
const TABLE = [
    {
        name: 'command',
        type: 'choice',
        inFile: false,
        choices: _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo,
        default: 'deploy',
        commands: ALL,
        only: 'action',
        text: 'What to do: `deploy` the source, deploy or remove the `preview` of a pull request, `sweep` old previews, `list` the objects below the prefix, `remove` them, or print the `iam-policy` that a deploy needs.',
        details: 'Inputs of other commands are ignored, so one step can serve two.',
    },
    {
        name: 'bucket',
        type: 'text',
        default: '',
        commands: ALL,
        requiredBy: ALL,
        value: 'name',
        text: 'Name of the bucket, or `s3://bucket/some/prefix`.',
        details: 'The ARN or alias of an access point works too.',
    },
    {
        name: 'region',
        type: 'text',
        default: '',
        otherwise: "`AWS_REGION`, `AWS_DEFAULT_REGION`, the profile's, or the bucket's own",
        commands: ALL,
        value: 'name',
        text: 'Region of the bucket, if the environment does not name it.',
        details: 'A wrong region is detected and corrected, with a warning if it came from this input.',
    },
    {
        name: 'source',
        type: 'lines',
        default: '',
        commands: DEPLOY,
        requiredBy: ['deploy'],
        value: 'path',
        text: 'What to deploy: a directory, a file, or glob patterns, one per line (`!` excludes).',
        details: 'A single file becomes one object below the prefix, under its own name or that in `as`. Patterns work as in `@actions/glob` and match dotfiles; ' +
            'keys are relative to the fixed part of the first pattern, which all others must stay in.',
    },
    {
        name: 'as',
        type: 'text',
        default: '',
        otherwise: 'the name of the file',
        commands: DEPLOY,
        value: 'name',
        text: 'Name of the object if `source` is a single file, such as `latest.zip`.',
        details: 'Below the prefix, with slashes if you like: `downloads/latest.zip`.',
    },
    {
        name: 'prefix',
        type: 'text',
        default: '',
        otherwise: 'the whole bucket',
        commands: ALL,
        value: 'path',
        text: 'Where in the bucket, such as `blog` or `previews/42`. Nothing outside it is touched.',
        details: 'Slashes at either end make no difference: it always ends in one `/`.',
    },
    {
        name: 'delete',
        type: 'boolean',
        also: ['owned'],
        default: 'false',
        commands: DEPLOY,
        text: 'Delete objects below the prefix that are not in the source: `true`, `false`, or `owned` (only what an earlier deploy uploaded).',
        details: 'Deletes come after all writes, and only if every write succeeded. Not allowed if `source` is a single file.',
    },
    {
        name: 'include',
        type: 'lines',
        default: '',
        otherwise: 'everything',
        commands: DELETING,
        value: 'pattern',
        text: 'Deploy and delete only paths that match these patterns (.gitignore syntax), one per line.',
        details: 'Patterns match the path below the prefix and are case-sensitive; `#` starts a comment, `!` negates. What is not ' +
            'included, or is excluded, is neither uploaded nor deleted.',
    },
    {
        name: 'exclude',
        type: 'lines',
        default: '',
        otherwise: 'nothing',
        commands: DELETING,
        value: 'pattern',
        text: 'Leave paths that match alone, in the source and in the bucket. Patterns as in `include`.',
    },
    {
        name: 'protect',
        type: 'lines',
        default: '',
        otherwise: 'nothing',
        commands: DELETING,
        value: 'pattern',
        text: 'Never delete paths that match. Patterns as in `include`.',
    },
    {
        name: 'max-deletes',
        type: 'text',
        default: 'auto',
        commands: DELETING,
        value: 'limit',
        text: 'Stop before any write if more would be deleted: `auto`, a number, a percentage (`50%`), or `unlimited`.',
        details: '`auto` stops at more than 5 deletes if fewer than half of the objects that may be deleted would be left, new ' +
            'files counted, and at more than 20 if more than half of those without a content hash in their name would go and nothing of their kind take their place. It also stops if ' +
            '`index.html` would be deleted because the source has none. For `remove`, `auto` is 256. A percentage is of all ' +
            'objects below the prefix.',
    },
    {
        name: 'allow',
        type: 'lines',
        default: '',
        otherwise: 'nothing',
        commands: DEPLOY,
        value: 'pattern',
        text: 'Publish files that match although they look like secrets or leftovers. Patterns as in `include`.',
        details: 'Stopped otherwise: `.git/`, `.svn/`, `.hg/`, `.github/`, `.env`, `.env.*`, `.envrc`, `.npmrc`, `.pypirc`, ' +
            '`.netrc`, `.git-credentials`, `.htpasswd`, `.aws/`, `.ssh/`, `.docker/`, `.kube/`, `*.tfstate`, `*.ppk`, ' +
            'private keys, tokens of GitHub, AWS, npm and Slack, `node_modules/` at the top, Git LFS pointers. Left out ' +
            'otherwise: `.DS_Store`, `Thumbs.db`, `desktop.ini`, `._*`.',
    },
    {
        name: 'dry-run',
        type: 'boolean',
        short: 'n',
        default: 'false',
        commands: REMOVING,
        text: 'Show the plan and write nothing.',
        details: 'A plan that would be stopped is shown, and fails with the same error.',
    },
    {
        name: 'cache-control',
        type: 'text',
        default: 'auto',
        commands: DEPLOY,
        value: 'value',
        text: 'Cache-Control of the objects: `auto`, `cdn`, `none`, or one value for all.',
        details: '`auto`: `public, max-age=31536000, immutable` for files with a content hash in their name, ' +
            '`public, max-age=0, must-revalidate` for the rest. `cdn`: the same, but with `s-maxage=86400` for the rest, so that ' +
            'a CDN keeps it until it is invalidated.',
    },
    {
        name: 'headers',
        type: 'text',
        default: '',
        otherwise: 'none',
        commands: DEPLOY,
        value: 'yaml',
        text: 'Headers by pattern: YAML, or the path of a YAML file, that maps patterns (as in `include`) to headers.',
        details: 'For each header the last matching pattern wins; `null` removes it. `cache-control`, `content-type`, ' +
            '`content-disposition`, `content-encoding`, `content-language`, `expires`, `website-redirect-location`, ' +
            '`storage-class`, `x-amz-meta-*`, `tags`. See [docs/headers.md](docs/headers.md).',
    },
    {
        name: 'site-files',
        type: 'boolean',
        default: 'false',
        commands: DEPLOY,
        text: 'Apply `_headers` and `_redirects` from the source, as Netlify and Cloudflare Pages do, as far as S3 can.',
        details: 'Warns about what S3 cannot do. The two files are not uploaded. `headers` wins over `_headers`. ' +
            'See [docs/site-files.md](docs/site-files.md).',
    },
    {
        name: 'keep-assets',
        type: 'text',
        default: '0',
        commands: DEPLOY,
        value: 'time',
        text: 'With `delete`, how long to keep files that are gone from the source and that open pages may load, such as `7d` or `12h`.',
        details: 'Scripts, styles, images and data, with or without a hash in their name; pages, feeds and service workers go at ' +
            'once. The time starts with the first deploy without the file; a later deploy deletes it. Not counted by `max-deletes`. Needs the record.',
    },
    {
        name: 'immutable-change',
        type: 'choice',
        choices: ['error', 'warn', 'allow'],
        default: 'error',
        commands: DEPLOY,
        value: 'what',
        text: 'What to do if the content of an object served as `immutable` would change: `error`, `warn` or `allow`.',
        details: 'Browsers that cached it keep the old content for up to a year. `error` stops before any write.',
    },
    {
        name: 'broken-links',
        type: 'choice',
        choices: ['warn', 'error', 'off'],
        default: 'warn',
        commands: DEPLOY,
        value: 'what',
        text: 'What to do if a page or stylesheet names a file of the site that is neither in the source nor kept in the bucket: `warn`, `error` or `off`.',
        details: '`warn` looks at the files that this run uploads, which are read for their order anyway. `error` reads every page and ' +
            'stylesheet of the source, and stops before any write. Other sites are never asked. Unless it is `off`, a file that ' +
            'such a page still shows is not deleted. See [docs/links.md](docs/links.md).',
    },
    {
        name: 'record',
        type: 'text',
        default: '.s3-site-deploy.json',
        commands: DELETING,
        value: 'key',
        text: 'Where a deploy remembers what it did: a key below the prefix, `s3://bucket/key`, or `false` for nowhere.',
        details: 'It holds no file names and no secrets. With it, changed headers reach unchanged objects, SSE-KMS costs no extra ' +
            'uploads, and `keep-assets` and `delete: owned` work. See [docs/record.md](docs/record.md).',
    },
    {
        name: 'check-headers',
        type: 'choice',
        choices: ['auto', 'true', 'false'],
        default: 'auto',
        commands: DEPLOY,
        value: 'when',
        text: 'Check the headers of unchanged objects, one HEAD request each: `auto`, `true` or `false`.',
        details: '`auto`: only those whose headers the record does not know, which is all of them in the first deploy to an ' +
            'existing bucket, and none with `record: false`. `true`: all, whatever the record says.',
    },
    {
        name: 'compress',
        type: 'choice',
        choices: COMPRESSIONS,
        default: 'none',
        commands: DEPLOY,
        value: 'encoding',
        text: 'Upload text compressed, with its Content-Encoding: `none`, `gzip` or `br`.',
        details: 'S3 sends it compressed to every client, even one that does not accept it. With CloudFront in front, its own ' +
            'compression is usually the better choice. See [docs/compression.md](docs/compression.md).',
    },
    {
        name: 'compress-types',
        type: 'lines',
        default: '',
        otherwise: 'text, scripts, JSON, XML, SVG, WebAssembly, uncompressed fonts',
        commands: DEPLOY,
        value: 'type',
        text: 'Media types to compress instead of the default ones, one per line: `text/html`, `text/*`, `+json`.',
    },
    {
        name: 'clean-urls',
        type: 'choice',
        choices: CLEAN_URLS,
        default: 'false',
        commands: DEPLOY,
        value: 'mode',
        text: 'Upload pages under their own name (`false`), `about.html` also as `about` (`true`) or only as `about` (`only`), or `about/index.html` also as `about/` and `about` (`directories`).',
        details: '`index.html` and `404.html` keep their names under `true` and `only`. Two files with the same name stop the run ' +
            'before any write. See [docs/clean-urls.md](docs/clean-urls.md).',
    },
    {
        name: 'cloudfront-distribution-id',
        type: 'lines',
        default: '',
        otherwise: 'none',
        commands: REMOVING,
        value: 'id',
        text: 'CloudFront distributions to invalidate, one per line.',
        details: 'Invalidates what changed or was deleted, once pages are up and stale ones are gone, and before the files go ' +
            'that old pages load. A distribution that does not exist stops the run before any write. See [docs/cloudfront.md](docs/cloudfront.md).',
    },
    {
        name: 'invalidate',
        type: 'lines',
        default: 'auto',
        commands: REMOVING,
        value: 'what',
        text: 'What to invalidate if anything changed: `auto`, `all` (`/*`), `none`, or URL paths, one per line.',
        details: '`auto`: the URL paths of what visitors could have seen and that changed or was deleted, including the folder of ' +
            'an `index.html`.',
    },
    {
        name: 'invalidation-max-paths',
        type: 'number',
        default: '10',
        commands: REMOVING,
        value: 'number',
        text: 'Most paths that `auto` sends one by one; above that it uses wildcards.',
        details: 'First wildcards that evict nothing unchanged, then up to 15 that evict the least. An account has 1,000 paths a ' +
            'month for free; a wildcard counts as one.',
    },
    {
        name: 'invalidation-wait',
        type: 'boolean',
        default: 'false',
        commands: REMOVING,
        text: 'Wait until CloudFront has completed the invalidation, for up to 15 minutes.',
    },
    {
        name: 'config',
        type: 'text',
        inFile: false,
        default: '',
        otherwise: '`s3-site-deploy.yml`, if it is there',
        commands: ALL,
        value: 'path',
        text: 'Configuration file with the same options by name, or `false` for none.',
        details: 'Inputs win over it. See [docs/configuration.md](docs/configuration.md).',
    },
    {
        name: 'environment',
        type: 'text',
        inFile: false,
        default: '',
        otherwise: 'none',
        commands: ALL,
        value: 'name',
        text: 'Which of the `environments` in the configuration file to use, such as `production`.',
    },
    {
        name: 'site-url',
        type: 'text',
        default: '',
        otherwise: 'none',
        commands: DELETING,
        value: 'url',
        text: 'Where visitors find what lies below the prefix; `{prefix}` stands for the prefix.',
        details: 'Such as `https://www.example.com` or `https://{prefix}.preview.example.com`. Shown in the log, the summary and ' +
            'the comment, and handed on as the output `url`.',
    },
    {
        name: 'verify',
        type: 'boolean',
        also: ['spa'],
        default: 'false',
        commands: DEPLOY,
        text: 'After a deploy, fetch the site through `site-url` and compare it with what was deployed; fail if it differs.',
        details: 'Looks at changed and deleted pages, a spread of the rest, and an address that must answer 404; with `spa` unknown ' +
            'addresses may answer with a page. Waits for caches. See [docs/live-check.md](docs/live-check.md).',
    },
    {
        name: 'verify-headers',
        type: 'lines',
        inFile: false,
        default: '',
        otherwise: 'none',
        commands: DEPLOY,
        value: 'header',
        text: 'Request headers for `verify`, one per line, such as `Authorization: Basic …`.',
        details: 'Sent to the host of `site-url` only. Take the values from secrets.',
    },
    {
        name: 'comment',
        type: 'boolean',
        also: ['changes'],
        default: 'false',
        commands: DELETING,
        only: 'action',
        text: 'Report on the pull request, in one comment that is updated: `true`, `false`, or `changes` for only if there are any.',
        details: 'Needs `permissions: pull-requests: write`. A comment that cannot be written never fails the step. See ' +
            '[docs/pull-requests.md](docs/pull-requests.md).',
    },
    {
        name: 'comment-id',
        type: 'text',
        default: '',
        otherwise: 'bucket and prefix',
        commands: DELETING,
        only: 'action',
        text: 'Tells this comment from others on the same pull request, where several steps deploy to one prefix.',
    },
    {
        name: 'older-than',
        type: 'text',
        default: '14d',
        commands: ['sweep'],
        value: 'time',
        text: 'Remove previews whose last deploy that changed anything is longer ago, such as `14d` or `12h`.',
    },
    {
        name: 'deployment',
        type: 'boolean',
        also: ['auto'],
        default: 'auto',
        commands: ['preview'],
        only: 'action',
        text: 'Show a preview as a deployment on GitHub: `true`, `false`, or `auto` for if the job may.',
        details: 'Needs `permissions: deployments: write`. It ends with the preview.',
    },
    {
        name: 'github-token',
        type: 'text',
        inFile: false,
        default: '',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
        expression: '${{ github.token }}',
        otherwise: "the job's own",
        commands: DELETING,
        only: 'action',
        text: 'Token for the comment and for questions about commits.',
    },
    {
        name: 'fail-on',
        type: 'lines',
        default: '',
        otherwise: 'none',
        commands: DEPLOY,
        value: 'what',
        text: 'What must not be deployed: any of `deletes`, `warnings`, `growth>20%`, `broken-links`; nothing is written then.',
        details: 'One per line, or separated by commas. A dry run fails too, so it can be the check of a pull request.',
    },
    {
        name: 'max-size',
        type: 'text',
        default: '',
        otherwise: 'unlimited',
        commands: DEPLOY,
        value: 'size',
        text: 'Largest size of the whole site, such as `50MB`.',
    },
    {
        name: 'max-file-size',
        type: 'lines',
        default: '',
        otherwise: 'unlimited',
        commands: DEPLOY,
        value: 'size',
        text: 'Largest size of a file, such as `5MB`; or per pattern, one per line, such as `*.js: 300kB`.',
        details: 'As stored: compressed where `compress` does that.',
    },
    {
        name: 'require',
        type: 'lines',
        default: '',
        otherwise: 'none',
        commands: DEPLOY,
        value: 'pattern',
        text: 'Files that the source must have, one pattern per line; `pages>=10` asks for at least 10 pages.',
    },
    {
        name: 'forbid-source-maps',
        type: 'boolean',
        default: 'false',
        commands: DEPLOY,
        text: 'Refuse to deploy a source with source maps of scripts or stylesheets.',
    },
    {
        name: 'concurrency',
        type: 'number',
        default: '',
        otherwise: 'automatic',
        commands: ALL,
        value: 'number',
        text: 'Most requests in flight at a time.',
    },
    {
        name: 'endpoint',
        type: 'text',
        default: '',
        otherwise: 'AWS',
        commands: ALL,
        value: 'url',
        text: 'URL of an S3-compatible store: MinIO, R2, B2, Spaces and others.',
    },
    {
        name: 'force-path-style',
        type: 'boolean',
        default: '',
        otherwise: 'automatic',
        commands: ALL,
        text: 'Put the bucket name in the path of URLs instead of the host name.',
    },
    {
        name: 'acl',
        type: 'choice',
        choices: ACLS,
        default: '',
        otherwise: 'none sent',
        commands: DEPLOY,
        value: 'acl',
        text: 'Canned ACL of every object.',
        details: 'A bucket with ACLs disabled, the default on AWS, accepts only `bucket-owner-full-control`.',
    },
    {
        name: 'storage-class',
        type: 'text',
        default: '',
        otherwise: 'none sent',
        commands: DEPLOY,
        value: 'class',
        text: 'Storage class of every object, such as `STANDARD_IA` or `INTELLIGENT_TIERING`.',
    },
    {
        name: 'sse',
        type: 'choice',
        choices: ENCRYPTIONS,
        default: '',
        otherwise: 'none sent',
        commands: DEPLOY,
        value: 'kind',
        text: 'Server-side encryption of every object.',
    },
    {
        name: 'sse-kms-key-id',
        type: 'text',
        default: '',
        otherwise: 'none sent',
        commands: DEPLOY,
        value: 'key',
        text: 'KMS key for `sse`: its ID, alias or ARN.',
    },
    {
        name: 'expected-bucket-owner',
        type: 'text',
        default: '',
        otherwise: 'not checked',
        commands: ALL,
        value: 'account',
        text: 'ID of the AWS account that must own the bucket; every request fails otherwise.',
        details: 'Twelve digits. Quote them in YAML.',
    },
    {
        name: 'trust',
        type: 'text',
        inFile: false,
        default: '',
        otherwise: 'the permissions',
        commands: ['iam-policy'],
        value: 'owner/repo',
        text: 'Print who may assume the role instead: `owner/repo`, `owner/repo:environment` or `owner/repo:refs/heads/main`.',
        details: "The trust policy for GitHub's OIDC tokens. See [docs/permissions.md](docs/permissions.md).",
    },
    {
        name: 'aws-profile',
        type: 'text',
        inFile: false,
        default: '',
        otherwise: '`AWS_PROFILE`',
        commands: ALL,
        value: 'name',
        text: 'Profile of the shared AWS configuration to take credentials and region from.',
    },
    {
        name: 'role-to-assume',
        type: 'lines',
        inFile: false,
        default: '',
        otherwise: 'none',
        commands: ALL,
        value: 'arn',
        text: "Role to assume, with the workflow's token (`permissions: id-token: write`) or else with the credentials found.",
        details: 'Several roles, one per line, are assumed in turn. Renewed for as long as the deploy takes, and never passed on to ' +
            'later steps. See [docs/credentials.md](docs/credentials.md).',
    },
    {
        name: 'role-session-name',
        type: 'text',
        inFile: false,
        default: '',
        otherwise: '`s3-site-deploy-` and the run ID',
        commands: ALL,
        value: 'name',
        text: 'Name of the session, as CloudTrail shows it.',
    },
    {
        name: 'role-duration',
        type: 'number',
        inFile: false,
        default: '',
        otherwise: "the role's, mostly 3600",
        commands: ALL,
        value: 'seconds',
        text: 'How many seconds the credentials of the role are valid: 900 to 43200.',
    },
    {
        name: 'role-external-id',
        type: 'text',
        inFile: false,
        default: '',
        commands: ALL,
        value: 'id',
        text: 'External ID that the trust policy of a role expects from those who assume it with credentials or from another role.',
    },
    {
        name: 'audience',
        type: 'text',
        inFile: false,
        default: '',
        otherwise: '`sts.amazonaws.com`, or the host of a store that answers for STS itself',
        commands: ALL,
        value: 'name',
        text: "Audience of the workflow's token, as the identity provider of the role expects it.",
    },
    {
        name: 'session-policy',
        type: 'choice',
        inFile: false,
        choices: ['auto', 'none'],
        default: 'auto',
        commands: ALL,
        value: 'kind',
        text: 'Session policy when a role is assumed: `auto`, the smallest for these options, or `none`.',
        details: 'With `auto` a dry run cannot write and a deploy cannot leave its prefix, whatever the role may do.',
    },
    {
        name: 'on-missing-credentials',
        type: 'choice',
        inFile: false,
        choices: ['fail', 'skip'],
        default: 'fail',
        commands: DELETING,
        value: 'what',
        text: 'What pull requests from forks and Dependabot do, which get no credentials from GitHub: `fail` or `skip`.',
        details: 'Any other run without credentials fails.',
    },
    {
        name: 'yes',
        type: 'boolean',
        short: 'y',
        default: 'false',
        commands: ['remove', 'sweep'],
        only: 'command-line',
        text: 'Do not ask before deleting. Without a terminal nothing is asked.',
    },
    {
        name: 'exit-code',
        type: 'boolean',
        default: 'false',
        commands: ['deploy', 'remove'],
        only: 'command-line',
        text: 'Exit with 0 if there is nothing to do, 2 if there are changes (or would be, in a dry run), 1 on errors.',
    },
    {
        name: 'json',
        type: 'boolean',
        default: 'false',
        commands: ALL,
        only: 'command-line',
        text: 'Print the result as JSON on standard output.',
    },
    {
        name: 'verbose',
        type: 'boolean',
        short: 'v',
        default: 'false',
        commands: ALL,
        only: 'command-line',
        text: 'Show every retry and other details.',
    },
    {
        name: 'quiet',
        type: 'boolean',
        short: 'q',
        default: 'false',
        commands: ALL,
        only: 'command-line',
        text: 'Show warnings and errors only.',
    },
    {
        name: 'help',
        type: 'boolean',
        short: 'h',
        default: 'false',
        commands: ALL,
        only: 'command-line',
        text: 'Show this help. After a command, show the help of that command.',
    },
    {
        name: 'version',
        type: 'boolean',
        short: 'V',
        default: 'false',
        commands: ALL,
        only: 'command-line',
        text: 'Show the version.',
    },
];
/** What people are told of an option's commands: that `iam-policy` takes what `deploy` takes, it says itself. */
function shownCommands({ commands }) {
    return commands.includes('deploy') ? commands.filter(command => command !== 'iam-policy') : commands;
}
const OPTIONS = TABLE;
/** The inputs of the action, in the order of action.yml. */
const ACTION_INPUTS = OPTIONS.filter(option => option.only !== 'command-line');
/** What the configuration file may set: not who deploys, nor what is asked for in this one run. */
const FILE_OPTIONS = ACTION_INPUTS.filter(option => option.inFile !== false);
/** What the command line takes, in the order of `--help`. */
const COMMAND_LINE_OPTIONS = OPTIONS.filter(option => option.only !== 'action');
function optionNamed(name) {
    const option = OPTIONS.find(option => option.name === name);
    if (option === undefined)
        throw new Error(`There is no option ${name}.`);
    return option;
}


/***/ }),

/***/ 7402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isTarget),
/* harmony export */   H: () => (/* binding */ readTokens)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1236);


/**
 * A word behind a boolean is its value where it can be one (`--delete owned`); behind an unknown option it is taken
 * for the value of that.
 * @param args without the program's own name
 */
function readTokens(args) {
    const options = [];
    const words = [];
    let open = false;
    let lastSlip = -1;
    for (const token of tokensOf(args)) {
        if (token.kind === 'option') {
            if (token.index === lastSlip)
                continue;
            const option = givenOption(token, args[token.index] ?? '');
            if (isSlip(args[token.index] ?? ''))
                lastSlip = token.index;
            options.push(option);
            open = !option.inline;
        }
        else if (token.kind === 'positional') {
            const taken = open ? withValue(options.at(-1), token.value) : undefined;
            if (taken === undefined)
                words.push(token.value);
            else
                options[options.length - 1] = taken;
            open = false;
        }
        else
            open = false;
    }
    return { options, words };
}
/** The option with the word behind it as its value, or undefined if the word is none. */
function withValue(option, word) {
    if (option === undefined)
        return undefined;
    if (option.known === undefined)
        return isTarget(word) ? undefined : { ...option, swallows: true };
    const { type, also = [] } = option.known;
    const isValue = type === 'boolean' && (/^(true|false)$/i.test(word) || also.includes(word));
    return isValue ? { ...option, value: word } : undefined;
}
function isTarget(word) {
    return /^s3:\/\//i.test(word);
}
function givenOption({ name, rawName, value, inlineValue }, text) {
    const common = { value, inline: inlineValue === true, swallows: false };
    if (isSlip(text)) {
        const [long = ''] = text.slice(1).split('=');
        return { ...common, name: long, written: `-${long}`, known: undefined };
    }
    const known = _options_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMAND_LINE_OPTIONS */ .Co.find(option => option.name === name);
    return { ...common, name, written: rawName, known };
}
/** `-bucket` is a slip for `--bucket`, and no group of the options -b, -u, … as `-nq` is one. */
function isSlip(text) {
    if (text.startsWith('--'))
        return false;
    const letters = [...text.slice(1)];
    return (letters.length > 1 && !letters.every(letter => _options_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMAND_LINE_OPTIONS */ .Co.some(({ short }) => short === letter)));
}
function tokensOf(args) {
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
        args: [...args],
        options: Object.fromEntries(_options_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMAND_LINE_OPTIONS */ .Co.map(option => [option.name, parseArgsOption(option)])),
        strict: false,
        tokens: true,
    });
    return tokens;
}
function parseArgsOption({ type, short }) {
    const shape = { type: type === 'boolean' ? 'boolean' : 'string' };
    return short === undefined ? shape : { ...shape, short };
}


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c8: () => (/* binding */ SourceError),
/* harmony export */   cJ: () => (/* binding */ Cancelled),
/* harmony export */   lE: () => (/* binding */ CredentialsError),
/* harmony export */   sH: () => (/* binding */ DeployError),
/* harmony export */   xL: () => (/* binding */ ConfigError)
/* harmony export */ });
/** The user's inputs, all bad ones at once. Nothing was requested. */
class ConfigError extends Error {
    name = 'ConfigError';
    inputs;
    constructor(inputs) {
        super(inputs.map(({ input, problem }) => `${input}: ${problem}`).join('\n'));
        this.inputs = inputs;
    }
}
/** The source cannot be deployed as it is: links that leave it, names that are not UTF-8, nothing in it. */
class SourceError extends Error {
    name = 'SourceError';
    problems;
    constructor(problems) {
        super(problems.map(({ problem }) => problem).join('\n'));
        this.problems = problems;
    }
}
/** Keys did not get where the plan wanted them; the outcomes say which and why. */
class DeployError extends Error {
    name = 'DeployError';
}
/** Somebody cancelled the run. */
class Cancelled extends Error {
    name = 'Cancelled';
}
/** There are no credentials, or a role may not be assumed. Asking again does not help. */
class CredentialsError extends Error {
    name = 'CredentialsError';
    hint;
    /** Set where nothing is wrong but that GitHub withholds credentials from such runs. */
    withheldFrom;
    constructor({ problem, hint }, cause, withheldFrom) {
        super(problem, { cause });
        this.hint = hint.join('\n');
        this.withheldFrom = withheldFrom;
    }
}


/***/ }),

/***/ 9607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ TokenRefused)
/* harmony export */ });
/** There is no token to be had from GitHub. */
class TokenRefused extends Error {
    name = 'TokenRefused';
    /** Asking again may help. */
    mayPass;
    constructor(message, mayPass) {
        super(message);
        this.mayPass = mayPass;
    }
    static byStatus(status) {
        return new TokenRefused(`GitHub answered ${status}`, status === 429 || status >= 500);
    }
}


/***/ }),

/***/ 7116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ parseCacheControl)
/* harmony export */ });
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4581);
/* harmony import */ var _text_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6852);


const WITH_SECONDS = ['max-age', 's-maxage', 'stale-while-revalidate', 'stale-if-error'];
const DIRECTIVES = [
    ...WITH_SECONDS,
    'public',
    'private',
    'no-cache',
    'no-store',
    'no-transform',
    'immutable',
    'must-revalidate',
    'proxy-revalidate',
    'must-understand',
];
// RFC 9111, section 5.2: a token, and behind `=` a token or a quoted string.
const DIRECTIVE = /\s*([\w!#$%&'*+.^`|~-]+)(?:=([\w!#$%&'*+.^`|~-]+|"(?:[^"\\]|\\.)*"))?\s*(,|$)/y;
/**
 * Refuses what no cache could follow. Directives that nobody knows are passed, as the RFC allows them, unless
 * they stand alone or look like a slip.
 * @param words what may be written in place of a value
 */
function parseCacheControl(text, words = []) {
    if (!/^[ -~]*$/.test(text))
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Unusable */ .kO('may only have printable ASCII, on one line.');
    const directives = splitDirectives(text);
    for (const directive of directives)
        checkDirective(directive);
    if (directives.some(({ name }) => DIRECTIVES.includes(name)))
        return text;
    const is = words.length === 0 ? 'is no value' : `is neither ${words.join(', ')} nor a value`;
    throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Unusable */ .kO(`${is} such as public, max-age=3600.${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(text, [...words, ...DIRECTIVES])}`);
}
function splitDirectives(text) {
    const directives = [];
    for (let at = 0, more = true; more; at = DIRECTIVE.lastIndex) {
        DIRECTIVE.lastIndex = at;
        const match = DIRECTIVE.exec(text);
        if (match === null)
            throw unreadable(text, at);
        directives.push({ name: (match[1] ?? '').toLowerCase(), value: match[2] });
        more = match[3] === ',';
    }
    return directives;
}
function unreadable(text, at) {
    const rest = text.slice(at).trim();
    if (rest === '')
        return new _text_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Unusable */ .kO('ends in a comma.');
    const from = at === 0 ? '' : ` from ${JSON.stringify(rest)} on`;
    return new _text_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Unusable */ .kO(`cannot be read${from}. ${hint(text)}`);
}
function hint(text) {
    if (/^\s*cache-control\s*:/i.test(text))
        return 'Write what follows the name and colon alone.';
    if (/max-?age\s*[ :]\s*\d/i.test(text))
        return 'Seconds follow an equals sign: max-age=3600.';
    return 'Commas stand between directives.';
}
function checkDirective({ name, value }) {
    if (WITH_SECONDS.includes(name) && !/^\d+$/.test(value ?? '')) {
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Unusable */ .kO(`needs a whole number of seconds in ${name}, as in ${name}=3600.`);
    }
    const slip = DIRECTIVES.includes(name) ? undefined : (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, DIRECTIVES);
    if (slip !== undefined)
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Unusable */ .kO(`has the unknown directive ${name}. Did you mean ${slip}?`);
}


/***/ }),

/***/ 9509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ whyNotSent),
/* harmony export */   f: () => (/* binding */ whyForeign)
/* harmony export */ });
const POLICY = 'A CloudFront response headers policy can.';
const CANNOT = `S3 cannot send this header. ${POLICY}`;
/** What S3 does not send with an object though sites want it, and where to have it instead. First match wins. */
const FOREIGN = [
    [
        /^(strict-transport-security|content-security-policy(-report-only)?|x-frame-options|x-content-type-options|x-xss-protection|x-permitted-cross-domain-policies|referrer-policy|permissions-policy|feature-policy|expect-ct|cross-origin-[a-z-]+|origin-agent-cluster|clear-site-data|reporting-endpoints|report-to|nel)$/,
        CANNOT,
    ],
    [
        /^(access-control-|timing-allow-origin$)/,
        'S3 sends CORS headers by the CORS configuration of the bucket, not with an object. A CloudFront response headers policy can, too.',
    ],
    [/^set-cookie2?$/, 'S3 cannot set cookies. A CloudFront function can.'],
    [/^(basic-auth|www-authenticate)$/, 'S3 asks nobody for a password. A CloudFront function can.'],
    [/^(location|refresh)$/, 'S3 cannot send this header. A redirect in _redirects can take its place.'],
    [
        /^((.+-)?cdn-cache-control|surrogate-control)$/,
        'S3 cannot send this header. CloudFront goes by s-maxage in Cache-Control, or by its cache policy.',
    ],
    [
        /^(accept-ranges|age|connection|content-length|content-range|date|etag|keep-alive|last-modified|server|trailer|transfer-encoding|upgrade|via)$/,
        'S3 sets this header itself.',
    ],
    [/^(alt-svc|content-md5|host|vary|x-cache|link|x-robots-tag|server-timing|x-ua-compatible)$/, CANNOT],
];
/** Why S3 cannot send a header and what can, as sentences; undefined for a name that nobody knows. */
function whyForeign(name) {
    return FOREIGN.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1];
}
/** The same for any header of a response, known or not. */
function whyNotSent(name) {
    return whyForeign(name) ?? CANNOT;
}


/***/ }),

/***/ 2402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ headersProblem),
/* harmony export */   d: () => (/* binding */ metadataProblem)
/* harmony export */ });
/* harmony import */ var _header_names_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8584);

/** Bytes of names (without `x-amz-meta-`) and values. */
const MOST_METADATA = 2048;
/** Bytes of all headers of a PUT. */
const MOST_HEADERS = 8192;
/** Why S3 would refuse the headers of one object, to be read behind its name; undefined if it would not. */
function headersProblem(headers) {
    return metadataProblem(headers.metadata ?? {}) ?? sizeProblem(headers);
}
function metadataProblem(metadata) {
    const bytes = bytesOf(Object.entries(metadata));
    if (bytes <= MOST_METADATA)
        return undefined;
    return `has ${bytes} bytes of x-amz-meta- names and values; S3 takes ${MOST_METADATA}.`;
}
function sizeProblem(headers) {
    const texts = _header_names_js__WEBPACK_IMPORTED_MODULE_0__/* .TEXT_HEADERS */ .z4.map(({ field, http }) => [http, headers[field] ?? '']);
    const metadata = Object.entries(headers.metadata ?? {}).map(([name, value]) => [_header_names_js__WEBPACK_IMPORTED_MODULE_0__/* .METADATA_PREFIX */ .z3 + name, value]);
    const tags = Object.entries(headers.tags ?? {}).map(([name, value]) => [encodeURIComponent(name), encodeURIComponent(value)]);
    const bytes = bytesOf([...texts, ...metadata, ...tags].filter(([, value]) => value !== ''));
    if (bytes <= MOST_HEADERS)
        return undefined;
    return `has ${bytes} bytes of headers; S3 takes ${MOST_HEADERS}.`;
}
function bytesOf(entries) {
    return entries.reduce((sum, [name, value]) => (value === null ? sum : sum + Buffer.byteLength(name) + Buffer.byteLength(value)), 0);
}


/***/ }),

/***/ 8584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ metadataNameIn),
/* harmony export */   vM: () => (/* binding */ isMetadataName),
/* harmony export */   wx: () => (/* binding */ fieldNamed),
/* harmony export */   z3: () => (/* binding */ METADATA_PREFIX),
/* harmony export */   z4: () => (/* binding */ TEXT_HEADERS)
/* harmony export */ });
const TEXT_HEADERS = [
    { field: 'contentType', name: 'content-type', http: 'Content-Type' },
    { field: 'cacheControl', name: 'cache-control', http: 'Cache-Control' },
    { field: 'contentDisposition', name: 'content-disposition', http: 'Content-Disposition' },
    { field: 'contentEncoding', name: 'content-encoding', http: 'Content-Encoding' },
    { field: 'contentLanguage', name: 'content-language', http: 'Content-Language' },
    { field: 'expires', name: 'expires', http: 'Expires' },
    {
        field: 'websiteRedirectLocation',
        name: 'website-redirect-location',
        http: 'x-amz-website-redirect-location',
    },
    { field: 'storageClass', name: 'storage-class', http: 'x-amz-storage-class' },
];
/** Begins the names of user metadata. */
const METADATA_PREFIX = 'x-amz-meta-';
/** The field of a header that is one text, by its name in lower case. */
function fieldNamed(name) {
    return TEXT_HEADERS.find(header => header.name === name)?.field;
}
/** The part of a name behind `x-amz-meta-`, in lower case as S3 stores it; undefined for another header. */
function metadataNameIn(name) {
    const lower = name.toLowerCase();
    return lower.startsWith(METADATA_PREFIX) ? lower.slice(METADATA_PREFIX.length) : undefined;
}
function isMetadataName(name) {
    return /^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(name);
}


/***/ }),

/***/ 2940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseMetadataValue),
/* harmony export */   e: () => (/* binding */ parseHeaderValue)
/* harmony export */ });
/* harmony import */ var _s3_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6697);
/* harmony import */ var _text_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6852);
/* harmony import */ var _cache_control_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7116);



/** S3's limit for a redirect's target, in bytes. */
const LONGEST_REDIRECT = 2048;
const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
// RFC 9110, section 5.6.6; a last semicolon does no harm and is seen often.
const PARAMETERS = `(?:\\s*;\\s*${TOKEN}=(?:${TOKEN}|"(?:[^"\\\\]|\\\\.)*"))*\\s*;?`;
const MEDIA_TYPE = new RegExp(`^${TOKEN}/${TOKEN}${PARAMETERS}$`);
const DISPOSITION = new RegExp(`^${TOKEN}${PARAMETERS}$`);
const TOKENS = new RegExp(`^${TOKEN}(?:\\s*,\\s*${TOKEN})*$`);
const LANGUAGES = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*(\s*,\s*[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)*$/;
const CHECKS = {
    contentType: () => matching(MEDIA_TYPE, 'is not a media type such as text/html; charset=utf-8.'),
    cacheControl: () => text => (0,_cache_control_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCacheControl */ .p)(text),
    contentDisposition: () => matching(DISPOSITION, 'cannot be read. Write attachment; filename="name.pdf"'),
    contentEncoding: () => matching(TOKENS, 'is not an encoding such as gzip or br.'),
    contentLanguage: () => matching(LANGUAGES, 'is not a language such as en or de-AT, or a list with commas.'),
    expires: () => parseHttpDate,
    websiteRedirectLocation: () => parseRedirectLocation,
    storageClass: _s3_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStorageClass */ .Ti,
};
/** For a character that is not ASCII: what to write in its place. */
const ENCODED = {
    contentDisposition: " Write such a file name as filename*=UTF-8''na%C3%AFve.pdf",
    websiteRedirectLocation: ' Percent-encode it.',
};
/**
 * A header's value as it is sent.
 * @param custom for another store than AWS, which has storage classes of its own
 * @throws Unusable
 */
function parseHeaderValue(field, text, custom) {
    return CHECKS[field](custom)(parsePlain(text, ENCODED[field]));
}
/**
 * A value of user metadata as it is sent.
 * @throws Unusable
 */
function parseMetadataValue(text) {
    return parsePlain(text, ' S3 takes it, but gives it back in another form.');
}
/** Printable ASCII without the blanks around it, which HTTP drops. */
function parsePlain(text, hint = '') {
    const value = text.trim();
    if (value === '')
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Unusable */ .kO('is empty. Write null to take the header away.');
    const foreign = /[^\p{Cc}\p{ASCII}]/u.exec(value);
    if (foreign !== null)
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Unusable */ .kO(`has ${foreign[0]}, which is not ASCII.${hint}`);
    if (!/^[ -~]*$/.test(value)) {
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Unusable */ .kO('has a line break or another control character. Write it on one line.');
    }
    return value;
}
function matching(pattern, problem) {
    return text => {
        if (pattern.test(text))
            return text;
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Unusable */ .kO(problem);
    };
}
/** The one form of RFC 9110 that is to be sent, with the right day of the week. */
function parseHttpDate(text) {
    const time = Date.parse(text);
    const date = Number.isNaN(time) ? undefined : new Date(time).toUTCString();
    if (text === date)
        return text;
    const isDate = date !== undefined && /\d{4}/.test(text);
    throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Unusable */ .kO(`is not a date as HTTP has it. Write ${isDate ? date : 'Wed, 21 Oct 2026 07:28:00 GMT'}.`);
}
function parseRedirectLocation(text) {
    if (!/^(\/|https?:\/\/[^/])/.test(text)) {
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Unusable */ .kO('does not begin with / or https://, as S3 wants it.');
    }
    if (text.includes(' '))
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Unusable */ .kO('has a blank. Write %20.');
    if (text.length > LONGEST_REDIRECT)
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Unusable */ .kO(`is longer than ${LONGEST_REDIRECT} bytes.`);
    return text;
}


/***/ }),

/***/ 6380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ handlerOf),
/* harmony export */   DJ: () => (/* binding */ NOTHING_HEARD),
/* harmony export */   LW: () => (/* binding */ NO_CONNECTION),
/* harmony export */   cC: () => (/* binding */ CONNECT_TIMEOUT_MS),
/* harmony export */   jQ: () => (/* binding */ createAgents),
/* harmony export */   k$: () => (/* binding */ IDLE_TIMEOUT_MS)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4708);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1692);
/* harmony import */ var _proxies_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3192);





/** To reach a store that does not answer, in milliseconds. */
const CONNECT_TIMEOUT_MS = 5_000;
/**
 * Without anything sent or received, in milliseconds. A large body on a slow line counts as moving because it is
 * sent in slices.
 */
const IDLE_TIMEOUT_MS = 15_000;
/** What is said of a request that took longer. */
const NO_CONNECTION = `no connection within ${CONNECT_TIMEOUT_MS / 1000} s`;
const NOTHING_HEARD = `nothing was heard for ${IDLE_TIMEOUT_MS / 1000} s`;
/** Above any concurrency that the limiter allows, so that only the limiter makes requests wait. */
const MAX_SOCKETS = 1_024;
/** Milliseconds that an unused connection is kept: S3 ends it after some 5 s, and then takes the next request with it. */
const KEEP_UNUSED_MS = 4_000;
/** Node's own, which go through the proxies that the environment names: no library has to. */
function createAgents(environment = process.env) {
    const proxyEnv = (0,_proxies_js__WEBPACK_IMPORTED_MODULE_4__/* .proxiesOf */ ._)(environment);
    const options = {
        keepAlive: true,
        maxSockets: MAX_SOCKETS,
        timeout: KEEP_UNUSED_MS,
        proxyEnv,
        ...trusted(environment),
    };
    return { http: new node_http__WEBPACK_IMPORTED_MODULE_1__.Agent(options), https: new node_https__WEBPACK_IMPORTED_MODULE_2__.Agent(options) };
}
/** As every AWS tool does, but beside the authorities that Node trusts. */
function trusted({ AWS_CA_BUNDLE: file }) {
    if (!file)
        return {};
    try {
        return { ca: [...node_tls__WEBPACK_IMPORTED_MODULE_3__.getCACertificates('default'), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8')] };
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new Error(`The certificates of AWS_CA_BUNDLE cannot be read: ${why}`, { cause });
    }
}
/** What the SDK's clients of other services send with. */
function handlerOf(agents) {
    return {
        httpAgent: agents.http,
        httpsAgent: agents.https,
        connectionTimeout: CONNECT_TIMEOUT_MS,
        socketTimeout: IDLE_TIMEOUT_MS,
    };
}


/***/ }),

/***/ 3192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ proxiesOf),
/* harmony export */   t: () => (/* binding */ proxyWarning)
/* harmony export */ });
const PROXIES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
const EXCEPTIONS = ['no_proxy', 'NO_PROXY'];
/**
 * The proxies to use and the hosts to reach without, for `proxyEnv` of Node's agents, which know the rest: tunnels
 * for https, and passing by. As for curl, empty variables count as unset, and `host:port` is one that speaks http.
 */
function proxiesOf(environment) {
    const read = (name, known) => {
        const value = environment[name]?.trim();
        const used = value ? known(value) : undefined;
        return used === undefined ? [] : [[name, used]];
    };
    return Object.fromEntries([
        ...PROXIES.flatMap(name => read(name, proxyUrl)),
        ...EXCEPTIONS.flatMap(name => read(name, hosts => hosts)),
    ]);
}
/** Undefined if Node cannot use it. */
function proxyUrl(value) {
    const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : undefined;
}
/** What to warn of where a proxy is asked for that would be passed by in silence. Names no password. */
function proxyWarning(environment, version = process.versions.node) {
    const named = PROXIES.filter(name => environment[name]?.trim());
    const [first] = named;
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const knowsProxies = major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21);
    if (first !== undefined && !knowsProxies)
        return `${first} is set, but Node ${version} cannot use it. Use Node 22.21, 24.5 or later.`;
    const unusable = named.find(name => !(name in proxiesOf(environment)));
    if (unusable === undefined)
        return undefined;
    return `${unusable} is not used: it is no URL of a proxy such as http://proxy.example.com:3128.`;
}


/***/ }),

/***/ 2401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   yQ: () => (/* binding */ hashFiles)
/* harmony export */ });
/* unused harmony exports possibleEtags, partSizesFor */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(452);
/* harmony import */ var _s3_part_size_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4911);
/* harmony import */ var _read_only_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2482);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9840);






const MB = 1000 * 1000;
const MIB = 1024 * 1024;
/** In MiB and in MB: what clients cut uploads into, by default or by common configuration. */
const USUAL_PARTS = [5, 8, 15, 16, 25, 32, 50, 64, 100, 128];
/** Small enough that hashing it by several methods does not keep the event loop for long. */
const CHUNK = MIB;
/** Files hashed side by side: one is read while another is hashed. Each takes a chunk of memory. */
const LANES = 4;
/**
 * For each key the ETags that its object can have if it holds the file's content. None for an ETag that is
 * not made of MD5s: it tells nothing.
 * @param onProgress is told how many bytes were read
 * @throws SourceError with all files that cannot be read
 */
async function hashFiles(pairs, signal, onProgress) {
    const etags = new Map();
    const troubled = [];
    let read = 0;
    const ahead = pairs.values();
    const lane = async () => {
        const room = Buffer.allocUnsafeSlow(CHUNK);
        for (const { key, etag, file } of ahead) {
            try {
                etags.set(key, await possibleEtags(file, etag, signal, room));
            }
            catch (error) {
                signal.throwIfAborted();
                troubled.push({ trouble: (0,_trouble_js__WEBPACK_IMPORTED_MODULE_5__/* .troubleOf */ .L)(error), path: file.path });
            }
            read += file.size;
            onProgress?.(read);
        }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    if (troubled.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c8((0,_trouble_js__WEBPACK_IMPORTED_MODULE_5__/* .problemsOf */ .G)(troubled));
    return etags;
}
/**
 * The ETags of the form of `etag` that an object with this file's content can have; one pass over the file.
 * @param room what is read at a time goes here
 */
async function possibleEtags(file, etag, signal, room = Buffer.allocUnsafeSlow(CHUNK)) {
    const [, digest, count] = /^([0-9a-f]{32})(?:-([1-9]\d*))?$/i.exec(etag) ?? [];
    if (digest === undefined)
        return new Set();
    if (count === undefined && file.md5 !== undefined)
        return spelledAs(etag, [file.md5]);
    const sums = count === undefined
        ? [new WholeSum()]
        : partSizesFor(file.size, Number(count)).map(partSize => new PartsSum(partSize));
    if (sums.length === 0)
        return new Set();
    await readThrough(file.file, room, signal, chunk => {
        for (const sum of sums)
            sum.update(chunk);
    });
    return spelledAs(etag, sums.map(sum => sum.etag()));
}
/** The part sizes, in bytes, with which a client may have made `count` parts of `size` bytes. */
function partSizesFor(size, count) {
    const usual = USUAL_PARTS.flatMap(number => [number * MIB, number * MB]);
    const fitting = [(0,_s3_part_size_js__WEBPACK_IMPORTED_MODULE_3__/* .partSizeFor */ .o)(size), ...usual].filter(part => Math.max(1, Math.ceil(size / part)) === count);
    // One part is the whole file, however large it might have been.
    return count === 1 ? fitting.slice(0, 1) : [...new Set(fitting)];
}
/** Some stores write the digits in capitals, which must not count as a difference. */
function spelledAs(etag, etags) {
    return new Set(etags.map(computed => (computed === etag.toLowerCase() ? etag : computed)));
}
async function readThrough(path, room, signal, take) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, _read_only_js__WEBPACK_IMPORTED_MODULE_4__/* .READ_ONLY */ .s);
    try {
        for (;;) {
            signal.throwIfAborted();
            const { bytesRead } = await handle.read(room, 0, room.length, null);
            if (bytesRead === 0)
                return;
            take(room.subarray(0, bytesRead));
        }
    }
    finally {
        await handle.close();
    }
}
/** The ETag of an object that went up whole. */
class WholeSum {
    hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5');
    update(chunk) {
        this.hash.update(chunk);
    }
    etag() {
        return this.hash.digest('hex');
    }
}
/** The ETag of an object that went up in parts: the MD5 of their MD5s, and their number. */
class PartsSum {
    partSize;
    digests = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5');
    parts = 0;
    part = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5');
    filled = 0;
    constructor(partSize) {
        this.partSize = partSize;
    }
    update(chunk) {
        let rest = chunk;
        while (rest.length > 0) {
            if (this.filled === this.partSize)
                this.endPart();
            const piece = rest.subarray(0, this.partSize - this.filled);
            this.part.update(piece);
            this.filled += piece.length;
            rest = rest.subarray(piece.length);
        }
    }
    etag() {
        this.endPart();
        return `${this.digests.digest('hex')}-${this.parts}`;
    }
    endPart() {
        this.digests.update(this.part.digest());
        this.parts++;
        this.part = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5');
        this.filled = 0;
    }
}


/***/ }),

/***/ 2482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ READ_ONLY)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);

/**
 * Flags to open a file that was seen before: a link that took its place ends with ELOOP, a pipe is not waited for.
 * Windows has neither flag.
 */
const READ_ONLY = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);


/***/ }),

/***/ 9840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ problemsOf),
/* harmony export */   L: () => (/* binding */ troubleOf)
/* harmony export */ });
const DEPLOY_LATER = 'Deploy when the build has ended, and nothing else writes to the source.';
const TEXTS = {
    'broken-link': {
        problem: 'The source has links that point to nothing.',
        hint: 'Remove them, create what they point to, or name them in exclude.',
    },
    'link-outside': {
        problem: 'The source has links that lead out of it. What lies outside is never deployed.',
        hint: 'Put a copy in place of the link, or name it in exclude.',
    },
    'link-loop': {
        problem: 'The source has links that lead in a circle.',
        hint: 'Remove them or name them in exclude.',
    },
    'not-utf8': {
        problem: 'The source has names that are not UTF-8, which no key can carry.',
        hint: 'Rename them, or name them in exclude with `*` for what is shown as \\x and two digits.',
    },
    vanished: { problem: 'Files disappeared while the source was read.', hint: DEPLOY_LATER },
    changed: { problem: 'Files changed while the source was read.', hint: DEPLOY_LATER },
    forbidden: {
        problem: 'The source has files or folders that this user may not read.',
        hint: 'Change their permissions, or name them in exclude.',
    },
    unreadable: {
        problem: 'The source has files or folders that the system cannot read.',
        hint: 'Look at the disk and at the length of their paths, or name them in exclude.',
    },
};
/** One problem for each kind of trouble, with all its paths. */
function problemsOf(troubled) {
    const kinds = Map.groupBy(troubled, ({ trouble }) => trouble);
    return [...kinds].map(([trouble, all]) => ({ ...TEXTS[trouble], paths: all.map(({ path }) => path) }));
}
/** What an error of the file system means; anything else is thrown again. */
function troubleOf(error) {
    // Those that end a cancelled run have a number for a code.
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'string'))
        throw error;
    switch (error.code) {
        case 'ENOENT':
        case 'ENOTDIR':
            return 'vanished';
        // A link took the place of a file.
        case 'ELOOP':
            return 'changed';
        case 'EACCES':
        case 'EPERM':
            return 'forbidden';
        default:
            return 'unreadable';
    }
}


/***/ }),

/***/ 3582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IM: () => (/* binding */ contentType),
/* harmony export */   je: () => (/* binding */ extensionOf),
/* harmony export */   qz: () => (/* binding */ UNKNOWN_TYPE)
/* harmony export */ });
/* harmony import */ var mime_types__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9940);

const HTML = 'text/html; charset=utf-8';
const PLAIN = 'text/plain; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
/** Of what no name tells anything of. */
const UNKNOWN_TYPE = 'application/octet-stream';
/** By extension, where mime-types has none, an outdated one, or one that means another kind of file on the web. */
const CORRECTED = new Map(Object.entries({
    // The HTML standard's type for scripts (RFC 9239); mime-types has Node.js's.
    cjs: 'text/javascript',
    // HLS segments are what a site means by `.ts`; these are TypeScript for certain.
    mts: 'text/plain',
    cts: 'text/plain',
    tsx: 'text/plain',
    cur: 'image/vnd.microsoft.icon',
    flac: 'audio/flac',
    hdr: 'image/vnd.radiance',
    jfif: 'image/jpeg',
    yaml: 'application/yaml',
    yml: 'application/yaml',
    har: 'application/json',
    topojson: 'application/json',
    importmap: 'application/importmap+json',
    jrd: 'application/jrd+json',
    plist: 'application/xml',
    mobileconfig: 'application/x-apple-aspen-config',
    vcf: 'text/vcard',
    tgz: 'application/gzip',
    zst: 'application/zstd',
    parquet: 'application/vnd.apache.parquet',
    arrow: 'application/vnd.apache.arrow.file',
    pmtiles: 'application/vnd.pmtiles',
    sxg: 'application/signed-exchange;v=b3',
    wbn: 'application/webbundle',
    // React Server Components, as Next.js asks for them.
    rsc: 'text/x-component',
    // Sources that people read in the browser; `.rs` is registered for something nobody serves.
    adoc: 'text/plain',
    frag: 'text/plain',
    glsl: 'text/plain',
    go: 'text/plain',
    jsonc: 'text/plain',
    kt: 'text/plain',
    lock: 'text/plain',
    py: 'text/plain',
    rb: 'text/plain',
    rs: 'text/plain',
    rst: 'text/plain',
    svelte: 'text/plain',
    vert: 'text/plain',
    vue: 'text/plain',
    wat: 'text/plain',
}));
/** Whole paths, which their specifications fix together with the type. First match wins. */
const SPECIFIED = [
    [/^(\.well-known\/)?apple-app-site-association$/, JSON_TYPE],
    [/^\.well-known\/(openid-configuration|oauth-[a-z-]+)(\/.+)?$/, JSON_TYPE],
    [/^\.well-known\/matrix\/(client|server|support)$/, JSON_TYPE],
    [/^\.well-known\/nodeinfo(\/\d+\.\d+)?$/, JSON_TYPE],
    [/^nodeinfo\/\d+\.\d+$/, JSON_TYPE],
    [/^\.well-known\/lnurlp\/[^/]+$/, JSON_TYPE],
    [
        /^\.well-known\/(jmap|passkey-endpoints|web-identity|webauthn|microsoft-identity-association)$/,
        JSON_TYPE,
    ],
    [/^\.well-known\/webfinger$/, 'application/jrd+json; charset=utf-8'],
    [/^\.well-known\/host-meta$/, 'application/xrd+xml'],
    [/^\.well-known\/api-catalog$/, 'application/linkset+json; charset=utf-8'],
    [/^\.well-known\/traffic-advice$/, 'application/trafficadvice+json; charset=utf-8'],
    [/^\.well-known\/openpgpkey\/(.+\/)?hu\/[^/]+$/, UNKNOWN_TYPE],
    [/^\.well-known\/openpgpkey\/(.+\/)?policy$/, PLAIN],
    [/^\.well-known\/(acme-challenge|pki-validation)\/[^/]+$/, PLAIN],
    [/^\.well-known\/(atproto-did|csvm|discord|apple-developer-merchantid-domain-association)$/, PLAIN],
];
/** Files without an extension that are text by custom. */
const PLAIN_NAMES = /^(_headers|_redirects|authors|changelog|changes|cname|codeowners|contributors|copying|dockerfile|licen[cs]es?|makefile|notices?|procfile|readme|todo|version)$/i;
/** The `Content-Type` of a file by its path below the source's root. */
function contentType(path, hints = {}) {
    const type = typeOf(path, hints.looksLikeHtml === true);
    return hints.charset !== undefined && type === HTML ? `text/html; charset=${hints.charset}` : type;
}
function typeOf(path, looksLikeHtml) {
    if (looksLikeHtml)
        return HTML;
    const specified = SPECIFIED.find(([pattern]) => pattern.test(path));
    if (specified)
        return specified[1];
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (/\.d\.ts$/i.test(name))
        return PLAIN;
    const extension = extensionOf(path);
    if (extension === '')
        return withoutExtension(name);
    return withCharset(CORRECTED.get(extension) ?? mime_types__WEBPACK_IMPORTED_MODULE_0__/* .types */ .g[extension] ?? UNKNOWN_TYPE);
}
/**
 * Lower case, without the dot; empty if there is none. A leading dot begins a hidden file's name, no extension. A copy
 * of a site has the query in the names of its files: `style.css?ver=5`.
 */
function extensionOf(path) {
    const [name = ''] = path.slice(path.lastIndexOf('/') + 1).split('?');
    const dot = name.lastIndexOf('.');
    return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}
function withoutExtension(name) {
    const hiddenText = name.startsWith('.') && name !== '.DS_Store';
    return hiddenText || PLAIN_NAMES.test(name) ? PLAIN : UNKNOWN_TYPE;
}
/**
 * Text is UTF-8 on today's sites, and Safari shows JSON in the locale's encoding unless told. XML says its encoding
 * itself and a charset would overrule it (RFC 7303), so it gets none, nor does SVG.
 */
function withCharset(type) {
    const text = /^text\/|^application\/(.+\+)?json$/.test(type);
    return text ? `${type}; charset=utf-8` : type;
}


/***/ }),

/***/ 728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ inLanes)
/* harmony export */ });
/**
 * Runs `task` on the items, up to `lanes` at a time, and takes no further item once `signal` is aborted.
 * Items are taken one by one, so that a long list costs no more than its lanes. Resolves when every task that
 * began has ended; rejects if one of them does.
 */
async function inLanes(lanes, items, signal, task) {
    const waiting = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
    const lane = async () => {
        while (!signal.aborted) {
            const { done, value } = await waiting.next();
            // Waiting for the item gave others time to end it all.
            if (done || signal.aborted)
                return;
            await task(value);
        }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
}


/***/ }),

/***/ 4192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ createLimiter)
});

;// CONCATENATED MODULE: ./lib/pace/growth.js
/** A level is too high once its requests take so many times as long as the fastest level's, and so many ms longer. */
const SLOWER = 1.5;
const SLOWER_BY_MS = 5;
/**
 * Decides after each round of requests, of which there are as many as may run at once, how many may run in the next.
 * What counts of a round is its fast quarter: with each new level, half of the requests pay for a new connection.
 */
class Growth {
    #isDoubling = true;
    #fastest = Number.POSITIVE_INFINITY;
    #round = [];
    /**
     * One more request has succeeded.
     * @param ms that it took
     * @param limit requests that may run at once
     * @returns those that may from now on
     */
    after(ms, limit) {
        this.#round.push(ms);
        if (this.#round.length < limit)
            return limit;
        const pace = fastQuarter(this.#round);
        this.#round = [];
        const keepsUp = pace <= Math.max(this.#fastest * SLOWER, this.#fastest + SLOWER_BY_MS);
        this.#fastest = Math.min(this.#fastest, pace);
        if (keepsUp)
            return this.#isDoubling ? limit * 2 : limit + 1;
        if (!this.#isDoubling)
            return limit;
        this.#isDoubling = false;
        return Math.max(1, Math.floor(limit / 2));
    }
    /** From now on one by one. */
    end() {
        this.#isDoubling = false;
        this.#round = [];
    }
}
function fastQuarter(times) {
    return times.toSorted((a, b) => a - b)[Math.floor(times.length / 4)] ?? 0;
}

;// CONCATENATED MODULE: ./lib/pace/limiter.js

/** Requests in flight at most, unless the user says otherwise. */
const DEFAULT_MAX = 256;
/** Where it starts to look for its level. */
const START = 32;
/** Bytes of the bodies in flight. */
const DEFAULT_BYTES = 64 * 1024 * 1024;
/** Bytes of a body whose time is that of the line. */
const LARGE = 256 * 1024;
/** Many requests fail by the same overload; it counts once. In milliseconds. */
const THROTTLE_WINDOW_MS = 1_000;
function createLimiter(options = {}) {
    return new AdaptiveLimiter(options);
}
class AdaptiveLimiter {
    most;
    #maxBytes;
    #now;
    #limit;
    #running = 0;
    #bytes = 0;
    #growth = new Growth();
    #lastThrottled = Number.NEGATIVE_INFINITY;
    #queue = new Queue();
    /** One listener for each signal: adding one to a signal takes as long as it has listeners. */
    #watched = new WeakSet();
    constructor({ max = DEFAULT_MAX, bytes = DEFAULT_BYTES, now = () => performance.now() }) {
        this.most = Math.max(1, max);
        this.#maxBytes = bytes;
        this.#now = now;
        this.#limit = Math.min(START, this.most);
    }
    get limit() {
        return this.#limit;
    }
    async run(bytes, signal, task) {
        await this.#turn(bytes, signal);
        const from = this.#now();
        try {
            const result = await task();
            this.#succeeded(bytes, this.#now() - from);
            return result;
        }
        finally {
            this.#running -= 1;
            this.#bytes -= bytes;
            this.#startWaiting();
        }
    }
    throttled() {
        const now = this.#now();
        if (now - this.#lastThrottled >= THROTTLE_WINDOW_MS) {
            this.#lastThrottled = now;
            this.#limit = Math.max(1, Math.floor(this.#limit / 2));
            this.#growth.end();
        }
    }
    #succeeded(bytes, ms) {
        // Who waits for nothing learns nothing of how more would do, and a large body takes its time anyway.
        if (this.#queue.first === undefined || bytes > LARGE)
            return;
        this.#limit = Math.min(this.most, this.#growth.after(ms, this.#limit));
    }
    /** Resolves when the task may run, which is counted as running from then on. */
    #turn(bytes, signal) {
        signal.throwIfAborted();
        this.#watch(signal);
        return new Promise((start, refuse) => {
            this.#queue.push({ bytes, signal, start, refuse });
            this.#startWaiting();
        });
    }
    /** Only ever the first in the queue, so that a large body is not passed for ever by small ones. */
    #startWaiting() {
        for (let first = this.#queue.first; first && this.#fits(first.bytes); first = this.#queue.first) {
            this.#queue.shift();
            this.#running += 1;
            this.#bytes += first.bytes;
            first.start();
        }
    }
    #fits(bytes) {
        return this.#running < this.#limit && (this.#bytes === 0 || this.#bytes + bytes <= this.#maxBytes);
    }
    #watch(signal) {
        if (!this.#watched.has(signal)) {
            this.#watched.add(signal);
            signal.addEventListener('abort', () => this.#refuse(signal), { once: true });
        }
    }
    #refuse(signal) {
        const waiting = this.#queue.drain();
        for (const one of waiting) {
            if (one.signal === signal) {
                one.refuse(signal.reason);
            }
            else {
                this.#queue.push(one);
            }
        }
        this.#startWaiting();
    }
}
/** First in, first out, in constant time; an array's shift() moves what is left. */
class Queue {
    #items = [];
    #head = 0;
    get first() {
        return this.#items[this.#head];
    }
    push(item) {
        this.#items.push(item);
    }
    shift() {
        this.#head += 1;
        // Half of it gone: what is copied is no more than what was taken since.
        if (this.#head * 2 > this.#items.length) {
            this.#items = this.#items.slice(this.#head);
            this.#head = 0;
        }
    }
    /** Empties it. */
    drain() {
        const items = this.#items.slice(this.#head);
        this.#items = [];
        this.#head = 0;
        return items;
    }
}


/***/ }),

/***/ 1143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p4: () => (/* binding */ composed),
  eZ: () => (/* binding */ namesOf),
  EY: () => (/* binding */ parsePattern)
});

;// CONCATENATED MODULE: ./lib/patterns/character-class.js
/** What `[:alpha:]` and its like stand for within brackets. */
const NAMED = {
    alpha: ['AZ', 'az'].map(rangeOf),
    digit: ['09'].map(rangeOf),
    alnum: ['AZ', 'az', '09'].map(rangeOf),
    upper: ['AZ'].map(rangeOf),
    lower: ['az'].map(rangeOf),
    xdigit: ['AF', 'af', '09'].map(rangeOf),
    space: ['  ', '\t\r'].map(rangeOf),
    punct: ['!/', ':@', '[`', '{~'].map(rangeOf),
};
/**
 * Reads `[a-z]`, `[!0-9]`, `[]x]`, `[[:digit:]_]`, `[\]\-]`.
 * @param text begins behind the `[`
 * @returns undefined if it is never closed
 */
function parseCharacterClass(text) {
    const negated = /^[!^]/.test(text);
    const ranges = [];
    let at = negated ? 1 : 0;
    // A `]` in front stands for itself.
    for (let first = true; first || text[at] !== ']'; first = false) {
        const [whole, name] = /^\[:([a-z]+):\]/.exec(text.slice(at)) ?? [];
        const named = name === undefined ? undefined : NAMED[name];
        if (whole !== undefined && named) {
            ranges.push(...named);
            at += whole.length;
            continue;
        }
        const from = characterAt(text, at);
        if (from === undefined)
            return undefined;
        at += from.length;
        const to = text[at] === '-' && text[at + 1] !== ']' ? characterAt(text, at + 1) : undefined;
        if (to)
            at += 1 + to.length;
        ranges.push([from.character, (to ?? from).character]);
    }
    const test = character => ranges.some(([from, to]) => from <= character && character <= to) !== negated;
    return { test, length: at + 1 };
}
function characterAt(text, at) {
    const escaped = text[at] === '\\' ? 1 : 0;
    const character = text.codePointAt(at + escaped);
    if (character === undefined)
        return undefined;
    return { character, length: escaped + (character > 0xffff ? 2 : 1) };
}
function rangeOf(ends) {
    return [ends.charCodeAt(0), ends.charCodeAt(1)];
}

// EXTERNAL MODULE: ./lib/patterns/pieces.js
var patterns_pieces = __nccwpck_require__(2332);
;// CONCATENATED MODULE: ./lib/patterns/pattern.js


/** Reads a line that is neither blank nor a comment. What is malformed matches nothing. */
function parsePattern(line) {
    const text = composed(withoutTrailingBlanks(line));
    const negated = text.startsWith('!');
    const body = text.slice(negated ? 1 : 0);
    return { negated, depths: depthsOf(parseSegments(body)) };
}
let latest;
/** Splits a path below the prefix. Remembers the last one: mostly many patterns ask about the same. */
function namesOf(path) {
    if (latest?.path !== path) {
        const names = composed(path).split('/').filter(Boolean);
        // The object whose key is the prefix itself has an empty name, which `*` matches.
        latest = { path, names: { names: names.length > 0 ? names : [''], endsInFolder: path.endsWith('/') } };
    }
    return latest.names;
}
/** The same letters can be written in two ways, of which macOS and browsers each prefer another. */
function composed(text) {
    return /[^\0-\x7f]/.test(text) ? text.normalize('NFC') : text;
}
/** A blank at the end counts only behind a backslash. */
function withoutTrailingBlanks(line) {
    const end = line.trimEnd();
    const isEscaped = /(?<!\\)(\\\\)*\\$/.test(end) && end.length < line.length;
    return isEscaped ? line.slice(0, end.length + 1) : end;
}
const NOTHING = { segments: [() => false], anchored: true, folder: false };
function parseSegments(body) {
    const names = [];
    let pieces = [];
    for (let at = 0; at < body.length;) {
        const character = body[at] ?? '';
        if (character === '/') {
            names.push(pieces);
            pieces = [];
            at += 1;
        }
        else {
            const read = readPiece(body, at);
            if (read === undefined)
                return NOTHING;
            pieces.push(read.piece);
            at += read.length;
        }
    }
    const folder = body.endsWith('/');
    if (!folder)
        names.push(pieces);
    const anchored = names.length > 1;
    const meant = names[0]?.length === 0 ? names.slice(1) : names;
    if (meant.length === 0 || meant.some(({ length }) => length === 0))
        return NOTHING;
    return { segments: withoutRepetition(meant.map(segmentOf)), anchored, folder };
}
function readPiece(text, at) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    switch (character) {
        case '*':
            return { piece: patterns_pieces/* STAR */.Vw, length: 1 };
        case '?':
            return { piece: { one: patterns_pieces/* ANY */.x4 }, length: 1 };
        case '[': {
            const read = parseCharacterClass(text.slice(at + 1));
            return read && { piece: { one: read.test }, length: read.length + 1 };
        }
        case '\\': {
            const escaped = text.codePointAt(at + 1);
            if (escaped === undefined)
                return undefined;
            const piece = String.fromCodePoint(escaped);
            return { piece, length: 1 + piece.length };
        }
        default:
            return { piece: character, length: character.length };
    }
}
function segmentOf(pieces) {
    const isDeep = pieces.length === 2 && pieces.every(piece => piece === patterns_pieces/* STAR */.Vw);
    return isDeep ? '**' : (0,patterns_pieces/* compilePieces */.zl)(pieces);
}
function withoutRepetition(segments) {
    return segments.filter((segment, index) => segment !== '**' || segments[index + 1] !== '**');
}
/** What most paths get from most patterns. */
const NONE = [];
function depthsOf({ segments, anchored, folder }) {
    const [first] = segments;
    // Nothing has to be kept in mind from name to name.
    if (!anchored && first !== undefined && first !== '**')
        return depthsOfName(first, folder);
    const all = anchored ? segments : ['**', ...segments];
    return ({ names, endsInFolder }) => {
        let depths = NONE;
        /** The segments that may come next, in order. */
        let ahead = withSkipped(all, 0);
        for (let depth = 1; depth <= names.length && ahead.length > 0; depth++) {
            ahead = advance(all, ahead, names[depth - 1] ?? '');
            const isFolder = depth < names.length || endsInFolder;
            if (ahead.at(-1) === all.length && (isFolder || !folder))
                depths = [...depths, depth];
        }
        return depths;
    };
}
/** Of a name that may stand at any depth. */
function depthsOfName(isMeant, folder) {
    return ({ names, endsInFolder }) => {
        const last = folder && !endsInFolder ? names.length - 1 : names.length;
        let depths = NONE;
        for (let depth = 1; depth <= last; depth++) {
            if (isMeant(names[depth - 1] ?? ''))
                depths = [...depths, depth];
        }
        return depths;
    };
}
/** The segments that may come behind a name, which one of those `ahead` has to take. */
function advance(segments, ahead, name) {
    const next = [];
    for (const at of ahead) {
        const segment = segments[at];
        const reached = segment === '**' ? [at, at + 1] : segment?.(name) ? withSkipped(segments, at + 1) : [];
        for (const one of reached)
            if (one > (next.at(-1) ?? -1))
                next.push(one);
    }
    return next;
}
/** A `**` may stand for no folder at all, but at the end for something. */
function withSkipped(segments, at) {
    return segments[at] === '**' && at < segments.length - 1 ? [at, at + 1] : [at];
}


/***/ }),

/***/ 2332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vw: () => (/* binding */ STAR),
/* harmony export */   x4: () => (/* binding */ ANY),
/* harmony export */   zl: () => (/* binding */ compilePieces)
/* harmony export */ });
const ANY = () => true;
/** Anything, or nothing. */
const STAR = { run: ANY, least: 0 };
/**
 * A pattern as a question about a whole text. Unlike a regular expression it never goes back: whatever the two hold,
 * it looks at each character at most once a piece. Patterns and names may come from a pull request.
 */
function compilePieces(read) {
    const pieces = joined(read);
    const first = pieces[0] ?? '';
    const last = pieces.at(-1) ?? '';
    const start = typeof first === 'string' ? first : '';
    const end = typeof last === 'string' ? last : '';
    if (pieces.length <= 1 && typeof first === 'string')
        return text => text === first;
    const framed = (text) => text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
    const wild = pieces.filter(piece => typeof piece !== 'string');
    // Most patterns have nothing but one `*` between the two, and many nothing in front of it.
    if (wild.length === 1 && wild[0] === STAR)
        return start === '' ? text => text.endsWith(end) : framed;
    return text => framed(text) && matches(pieces, text);
}
/** Letters that follow each other are one piece, and so are stars. */
function joined(pieces) {
    const all = [];
    for (const piece of pieces) {
        const last = all.at(-1);
        if (typeof piece === 'string' && typeof last === 'string')
            all[all.length - 1] = last + piece;
        else if (piece !== STAR || last !== STAR)
            all.push(piece);
    }
    return all;
}
function matches(pieces, text) {
    /** Where the next piece may begin, in order. */
    let starts = [0];
    for (const piece of pieces) {
        starts = after(piece, starts, text);
        if (starts.length === 0)
            return false;
    }
    return starts.at(-1) === text.length;
}
/** Where a piece may end that begins at one of `starts`. */
function after(piece, starts, text) {
    if (typeof piece === 'string')
        return starts.filter(start => text.startsWith(piece, start)).map(start => start + piece.length);
    if ('run' in piece)
        return afterRun(piece, starts, text);
    return starts.filter(start => fits(piece.one, text, start)).map(start => start + widthAt(text, start));
}
function afterRun({ run, least }, starts, text) {
    const ends = [];
    let covered = -1;
    for (const start of starts) {
        // A run that begins within another one ends where that does.
        if (start < covered)
            continue;
        if (least === 0 && start > covered)
            ends.push(start);
        for (let at = start; fits(run, text, at);) {
            at += widthAt(text, at);
            ends.push(at);
            covered = at;
        }
    }
    return ends;
}
function fits(test, text, at) {
    const character = text.codePointAt(at);
    return character !== undefined && test(character);
}
/** UTF-16 units of the character. */
function widthAt(text, at) {
    return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}


/***/ }),

/***/ 5925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ patternProblem),
/* harmony export */   El: () => (/* binding */ patternLines),
/* harmony export */   r1: () => (/* binding */ selection),
/* harmony export */   v7: () => (/* binding */ compileGrants),
/* harmony export */   xi: () => (/* binding */ compilePatterns)
/* harmony export */ });
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1143);

/** What `include`, `exclude` and `protect` say of a path. */
function selection({ include, exclude, protect }) {
    const included = compileGrants(include);
    const excluded = compilePatterns(exclude);
    const includesAll = patternLines(include).length === 0;
    const mayInclude = compileReach(include);
    const wholeFolders = compilePatterns(wholeFoldersOf(exclude));
    return {
        selected: path => (includesAll || included(path)) && !excluded(path),
        protected: compilePatterns(protect),
        reaches: folder => (includesAll || mayInclude(folder)) && !wholeFolders(`${folder}/`),
    };
}
/**
 * Patterns that leave out or protect, exactly as git reads them: what lies in a matched folder stays
 * matched, whatever a `!` line says of it. Lines that are malformed match nothing: see `patternProblem`.
 */
function compilePatterns(lines) {
    const patterns = patternLines(lines).map(_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePattern */ .EY);
    if (!patterns.some(({ negated }) => negated))
        return path => patterns.some(({ depths }) => depths((0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(path)).length > 0);
    return path => isLeftOut(path, patterns);
}
/** From the top down the last pattern that matches decides, until a folder is left out with all that is in it. */
function isLeftOut(path, patterns) {
    const names = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(path);
    const found = patterns.map(({ negated, depths }) => ({ negated, depths: depths(names) }));
    if (found.every(({ negated, depths }) => negated || depths.length === 0))
        return false;
    return names.names.some((_, index) => found.findLast(({ depths }) => depths.includes(index + 1))?.negated === false);
}
/**
 * Patterns that let in. The last line that matches the path or a folder above it decides, so that a `!` line
 * takes away inside a folder that a line before it named: git's rule would publish what was taken away.
 */
function compileGrants(lines) {
    const grants = patternLines(lines).map(_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePattern */ .EY);
    return path => grants.findLast(({ depths }) => depths((0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(path)).length > 0)?.negated === false;
}
/** Why a pattern cannot mean what its author wanted, as a sentence; undefined where it can. */
function patternProblem(line) {
    if (patternLines([line]).length === 0)
        return undefined;
    const body = line.replace(/\r$/, '').replace(/^!/, '');
    if (body.length > LONGEST_PATTERN)
        return `it has more than ${LONGEST_PATTERN} characters, and no path has as many.`;
    if (body.trim() === '')
        return 'nothing follows the `!`.';
    if (/^\.{1,2}(\/|$)/.test(body))
        return 'patterns are matched below the prefix and never begin with `.` or `..`.';
    const unescaped = body.replace(/\\[^\p{L}\p{N}]/gu, '');
    if (unescaped.includes('\\'))
        return 'folders are separated by `/`; a `\\` only takes the meaning from a character like `*`.';
    if (/\[[^\]]*$/.test(unescaped))
        return 'the `[` is never closed; write `\\[` for the character itself.';
    return undefined;
}
/** In UTF-16 units: a key has at most 1,024 bytes. */
const LONGEST_PATTERN = 1024;
/** Without blank lines and comments. */
function patternLines(lines) {
    return lines.filter(line => line.trim() !== '' && !line.startsWith('#'));
}
/** `drafts/**` leaves out as much of a folder as `drafts/`, unless a `!` line takes something back. */
function wholeFoldersOf(exclude) {
    if (exclude.some(line => line.startsWith('!')))
        return exclude;
    return [
        ...exclude,
        ...exclude.filter(isContentOfFolder).map(line => `/${line.replace(/^\//, '').replace(CONTENT, '/')}`),
    ];
}
const CONTENT = /\/\*{1,2}\s*$/;
function isContentOfFolder(line) {
    return !line.startsWith('#') && CONTENT.test(line);
}
/** Whether a line could match something in a folder, as far as its folders without wildcards tell. */
function compileReach(include) {
    const anchored = patternLines(include)
        .filter(line => !line.startsWith('!'))
        .map(foldersNamedBy);
    return folder => {
        const { names } = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(folder);
        return anchored.some(pattern => {
            const wild = pattern.findIndex(name => /[*?[\\]/.test(name));
            const literal = wild < 0 ? pattern : pattern.slice(0, wild);
            return literal.every((name, depth) => depth >= names.length || name === names[depth]);
        });
    };
}
/** The names that a pattern wants from the top down; none if it may match at any depth. */
function foldersNamedBy(line) {
    const body = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .composed */ .p4)(line.trimEnd());
    return body.slice(0, -1).includes('/') ? body.replace(/^\//, '').replace(/\/$/, '').split('/') : [];
}


/***/ }),

/***/ 6640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ targetsOf),
/* harmony export */   l: () => (/* binding */ Edges)
/* harmony export */ });
/** Pairs of numbers: who names whom. Compact, for hundreds of thousands of them. */
class Edges {
    #from = [];
    #to = [];
    add(from, to) {
        this.#from.push(from);
        this.#to.push(to);
    }
    forEach(visit) {
        for (let edge = 0; edge < this.#from.length; edge++)
            visit(this.#from[edge] ?? 0, this.#to[edge] ?? 0);
    }
    /** Those that `keeps` says yes to. */
    filter(keeps) {
        const kept = new Edges();
        this.forEach((from, to) => {
            if (keeps(from, to))
                kept.add(from, to);
        });
        return kept;
    }
    concat(more) {
        const all = this.filter(() => true);
        more.forEach((from, to) => {
            all.add(from, to);
        });
        return all;
    }
    /** The same, to be asked node by node. */
    byNode(nodes) {
        const starts = new Uint32Array(nodes + 1);
        for (const from of this.#from)
            starts[from + 1] = (starts[from + 1] ?? 0) + 1;
        for (let node = 0; node < nodes; node++)
            starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
        const next = starts.slice();
        const targets = new Uint32Array(this.#to.length);
        this.forEach((from, to) => {
            const at = next[from] ?? 0;
            targets[at] = to;
            next[from] = at + 1;
        });
        return { nodes, starts, targets };
    }
}
function targetsOf({ starts, targets }, node) {
    return targets.subarray(starts[node], starts[node + 1]);
}


/***/ }),

/***/ 7023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ LARGEST_TEXT),
/* harmony export */   b: () => (/* binding */ formatOf)
/* harmony export */ });
/** Larger texts, in bytes, are not read. */
const LARGEST_TEXT = 8 * 1024 * 1024;
const SCRIPT_TYPES = /^(text|application)\/(x-)?(java|ecma)script$/;
const CLOSED_TYPES = /^(image|audio|video|font|model)\/|^application\/(?!(.+[+])?(json|xml)$)/;
function formatOf({ path, kind, contentType, isEncoded }) {
    const type = contentType.replace(/\s*;.*$/s, '').toLowerCase();
    const format = byType(type, path);
    if (isEncoded)
        return format === 'closed' ? 'closed' : 'unknown';
    // Licences and the like.
    return format === 'unknown' && kind !== 'page' && kind !== 'data' && /^text\/(?!xml)/.test(type)
        ? 'closed'
        : format;
}
function byType(type, path) {
    if (type === 'text/html' || type === 'application/xhtml+xml')
        return 'html';
    if (type === 'image/svg+xml')
        return 'svg';
    if (type === 'text/css')
        return 'css';
    if (SCRIPT_TYPES.test(type))
        return 'script';
    if (type === 'application/manifest+json' || /(^|\/)(site\.)?manifest\.json$/.test(path))
        return 'manifest';
    if (path.endsWith('.map'))
        return 'closed';
    if (/^application\/(.+[+])?json$/.test(type))
        return 'data';
    return CLOSED_TYPES.test(type) ? 'closed' : 'unknown';
}


/***/ }),

/***/ 9582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ StoreError)
/* harmony export */ });
/** A request to the store that failed. `message` is what the service or the system said. */
class StoreError extends Error {
    name = 'StoreError';
    details;
    constructor(message, details) {
        super(message, { cause: details.cause });
        this.details = details;
    }
}


/***/ }),

/***/ 6697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dp: () => (/* binding */ isRegion),
/* harmony export */   Ti: () => (/* binding */ parseStorageClass),
/* harmony export */   cf: () => (/* binding */ parseRegion)
/* harmony export */ });
/* harmony import */ var _text_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6852);

/** `custom`: of another store than AWS, where a region may be any word. */
function isRegion(text, custom) {
    return (custom ? /^[\w.:-]+$/ : /^[a-z0-9-]+$/).test(text) && (custom || !AVAILABILITY_ZONE.test(text));
}
const AVAILABILITY_ZONE = /^([a-z]+(?:-[a-z]+)+-\d+)[a-z]$/;
function parseRegion(custom) {
    return text => {
        if (isRegion(text, custom))
            return text;
        const region = AVAILABILITY_ZONE.exec(text)?.[1];
        if (region !== undefined)
            throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Unusable */ .kO(`is an availability zone. Its region is ${region}.`);
        const meant = text.toLowerCase();
        const hint = isRegion(meant, custom) ? ` Did you mean ${meant}?` : '';
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Unusable */ .kO(`is not the name of a region, such as eu-central-1.${hint}`);
    };
}
/** `custom`: of another store than AWS, which has classes of its own. */
function parseStorageClass(custom) {
    return custom ? parseCustomStorageClass : (0,_text_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(STORAGE_CLASSES);
}
function parseCustomStorageClass(text) {
    if (/^[A-Z0-9_-]+$/.test(text))
        return text;
    throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Unusable */ .kO('is not a storage class: capital letters, digits, hyphens and underscores.');
}
// The StorageClass of the S3 API less AWS_BACKUP_*, which only AWS Backup can write.
const STORAGE_CLASSES = [
    'STANDARD',
    'STANDARD_IA',
    'ONEZONE_IA',
    'INTELLIGENT_TIERING',
    'GLACIER_IR',
    'GLACIER',
    'DEEP_ARCHIVE',
    'EXPRESS_ONEZONE',
    'OUTPOSTS',
    'REDUCED_REDUNDANCY',
    'SNOW',
    'FSX_ONTAP',
    'FSX_OPENZFS',
];


/***/ }),

/***/ 4911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ partSizeFor),
/* harmony export */   x: () => (/* binding */ MULTIPART_THRESHOLD)
/* harmony export */ });
const MIB = 1024 * 1024;
/** Larger files go up in parts; up to this size, in bytes, one request takes them whole. */
const MULTIPART_THRESHOLD = 64 * MIB;
/** S3's limit of parts in an upload. */
const MAX_PARTS = 10_000;
/** Small enough that several parts fit into memory side by side. */
const USUAL_PART = 16 * MIB;
/**
 * Bytes of each part but the last of a file of `size` bytes. Depends on the size alone, so that the ETag
 * of what was uploaded can be computed again from the file.
 */
function partSizeFor(size) {
    const least = Math.ceil(size / MAX_PARTS / MIB) * MIB;
    return Math.max(USUAL_PART, least);
}


/***/ }),

/***/ 3319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ routeTo)
/* harmony export */ });
/** The route to a bucket that `url` is the address of, path included. */
function routeTo(url, scope) {
    const { protocol, hostname, port, host, pathname } = url;
    return {
        protocol: protocol === 'http:' ? protocol : 'https:',
        hostname: hostname.replace(/^\[|\]$/g, ''),
        port: port === '' ? undefined : Number(port),
        host,
        path: pathname.endsWith('/') ? pathname : `${pathname}/`,
        scope,
    };
}


/***/ }),

/***/ 5306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   cl: () => (/* binding */ compressBytes),
/* harmony export */   i9: () => (/* binding */ contentIdOf),
/* harmony export */   lo: () => (/* binding */ inTurn),
/* harmony export */   qF: () => (/* binding */ pays),
/* harmony export */   u5: () => (/* binding */ mayCompress)
/* harmony export */ });
/* unused harmony export compressible */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8522);
/* harmony import */ var _pace_limiter_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4192);
/* harmony import */ var _s3_part_size_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4911);
/* harmony import */ var _precompressed_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6936);






/** Raised when the settings below change: what was compressed with the others counts as different then. */
const COMPRESSOR = 1;
const MIB = 1024 * 1024;
/** Bytes. A smaller file fits into the packet that its headers are in: compressing it saves nobody anything. */
const SMALLEST = 150;
/** Bytes. A larger file goes up in parts, is read part by part, and is never in memory as a whole. */
const LARGEST = _s3_part_size_js__WEBPACK_IMPORTED_MODULE_3__/* .MULTIPART_THRESHOLD */ .x;
/** Of a file's size, what compressing must save to be worth the trouble of every client that unpacks it. */
const LEAST_SAVED = 0.05;
/**
 * Whether a file is one to compress. What lies in `.well-known/` is not: it is read by machines that ask for no
 * encoding and may understand none.
 * @param types as in `compressible`
 */
function mayCompress(candidate, types) {
    const { path, size, contentEncoding } = candidate;
    if (contentEncoding !== undefined || size < SMALLEST || size > LARGEST)
        return false;
    return (!(0,_precompressed_js__WEBPACK_IMPORTED_MODULE_4__/* .isPrecompressed */ .n)(path) && !path.startsWith('.well-known/') && compressible(candidate.contentType, types));
}
/** @param types media types in lower case: `text/html`, `text/*`, `+json` */
function compressible(contentType, types) {
    const type = contentType.replace(/;.*$/s, '').trim().toLowerCase();
    return types.some(wanted => {
        if (wanted.startsWith('+'))
            return type.endsWith(wanted);
        return wanted.endsWith('/*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
    });
}
/** Whether a file is worth being compressed, now that it is known what it becomes. Sizes in bytes. */
function pays(size, compressed) {
    return compressed <= size * (1 - LEAST_SAVED);
}
/**
 * Names a content and what was done to it, by which release of the compressor: another may give other bytes.
 * @param md5 hex, of the content before that
 */
function contentIdOf(md5, encoding) {
    if (encoding === undefined)
        return md5;
    const { zlib = '', brotli = '' } = process.versions;
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('md5', `${md5} ${encoding} ${COMPRESSOR} ${encoding === 'gzip' ? zlib : brotli}`);
}
/** The bytes compressed, in zlib's threads. The same release of zlib gives the same bytes on every platform. */
function compressBytes(bytes, encoding) {
    return encoding === 'gzip' ? gzipBytes(bytes) : brotliBytes(bytes);
}
const gzipAside = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_2__.gzip);
const brotliAside = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_2__.brotliCompress);
/** Below its highest level Chromium's zlib, which is Node.js's, gives other bytes on ARM than on Intel (npm/pacote#71). */
async function gzipBytes(bytes) {
    const compressed = await gzipAside(bytes, { level: 9, chunkSize: chunkSizeFor(bytes) });
    // The operating system: unknown (RFC 1952), whatever it is.
    compressed[9] = 255;
    return compressed;
}
/**
 * Quality 8 takes as long as gzip's highest level for small files and twice as long for large ones, and makes 6% and
 * 19% less of them. Quality 10 makes another 8% less in 15 times the time, 11 some 3% in twice that again.
 */
function brotliBytes(bytes) {
    const params = {
        [node_zlib__WEBPACK_IMPORTED_MODULE_2__.constants.BROTLI_PARAM_QUALITY]: 8,
        [node_zlib__WEBPACK_IMPORTED_MODULE_2__.constants.BROTLI_PARAM_MODE]: node_zlib__WEBPACK_IMPORTED_MODULE_2__.constants.BROTLI_MODE_TEXT,
        [node_zlib__WEBPACK_IMPORTED_MODULE_2__.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        [node_zlib__WEBPACK_IMPORTED_MODULE_2__.constants.BROTLI_PARAM_LGWIN]: windowFor(bytes.length),
    };
    return brotliAside(bytes, { params, chunkSize: chunkSizeFor(bytes) });
}
/** The logarithm of a window that holds `size` bytes: brotli's tables for a larger one take most of the time. */
function windowFor(size) {
    const fitting = Math.ceil(Math.log2(size + 16));
    return Math.min(Math.max(fitting, node_zlib__WEBPACK_IMPORTED_MODULE_2__.constants.BROTLI_MIN_WINDOW_BITS), node_zlib__WEBPACK_IMPORTED_MODULE_2__.constants.BROTLI_DEFAULT_WINDOW);
}
/** Bytes that zlib hands back at a time: each time is a trip to its threads. */
function chunkSizeFor({ length }) {
    return Math.min(Math.max(length >> 1, 1024), MIB);
}
/** Keeps the four threads busy, and bounds the sources in memory; shared by all that compress, as the threads are. */
const turns = (0,_pace_limiter_js__WEBPACK_IMPORTED_MODULE_5__/* .createLimiter */ .z)({ max: 8, bytes: _s3_part_size_js__WEBPACK_IMPORTED_MODULE_3__/* .MULTIPART_THRESHOLD */ .x });
const NEVER = new AbortController().signal;
/** Runs `task`, which holds `size` bytes to compress, when there is room for it. Rejects with the signal's reason. */
function inTurn(size, task, signal = NEVER) {
    return turns.run(size, signal, task);
}


/***/ }),

/***/ 6936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ innerType),
/* harmony export */   n: () => (/* binding */ isPrecompressed)
/* harmony export */ });
/* harmony import */ var _names_content_type_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3582);

/** What follows the inner name, by the Content-Encoding that undoes it. */
const SUFFIXES = {
    gzip: /\.gz$/i,
    'x-gzip': /\.gz$/i,
    br: /\.br$/i,
    zstd: /\.zst$/i,
};
/** Formats of their own: what is in them is an archive's content, no file of the site. */
const ARCHIVE = /\.tar\.\w+$/i;
/** Whether a file's name says that its bytes are compressed already. */
function isPrecompressed(path) {
    return /\.(br|gz|zst|tgz|svgz|bz2|xz)$/i.test(path);
}
/**
 * The `Content-Type` of what clients get to see of a file that is served with this Content-Encoding: for
 * `app.js.br` under `br` that of `app.js`. Undefined where the name does not say that the file is compressed so.
 */
function innerType(path, contentEncoding) {
    const suffix = SUFFIXES[contentEncoding.trim().toLowerCase()];
    if (suffix === undefined || !suffix.test(path) || ARCHIVE.test(path))
        return undefined;
    const inner = path.replace(suffix, '');
    return inner === '' || inner.endsWith('/') ? undefined : (0,_names_content_type_js__WEBPACK_IMPORTED_MODULE_0__/* .contentType */ .IM)(inner);
}


/***/ }),

/***/ 1106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   SC: () => (/* binding */ checkUnchanged),
/* harmony export */   o$: () => (/* binding */ readSource),
/* harmony export */   on: () => (/* binding */ readPart),
/* harmony export */   x8: () => (/* binding */ readBody),
/* harmony export */   zR: () => (/* binding */ FileChanged)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var _local_read_only_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2482);
/* harmony import */ var _compress_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5306);




/** The file is not the one that was scanned any more. What was read of it must not be deployed. */
class FileChanged extends Error {
    name = 'FileChanged';
    /** Absolute path. */
    file;
    constructor(file, options) {
        super('The file changed while it was deployed.', options);
        this.file = file;
    }
}
/** Up to this size, in bytes, reading at once takes a fraction of the time of four trips to the thread pool. */
const AT_ONCE = 64 * 1024;
/**
 * All bytes of an object's body.
 * @throws FileChanged, or what the file system says
 */
async function readBody(object, { into, kept } = {}) {
    const { body } = object;
    const found = body.from === 'file' && body.encoding !== undefined ? kept?.find(body.md5) : undefined;
    return found ?? readPart(object, 0, object.size, into);
}
/**
 * Bytes `start` to `end` (exclusive) of an object's body. `into`, as long or longer, is memory that may be
 * used for them.
 * @throws FileChanged, or what the file system says
 */
async function readPart({ body, size }, start, end, into) {
    if (body.from === 'text')
        return Buffer.from(body.text).subarray(start, end);
    const scanned = scannedOf(body, size);
    if (body.encoding === undefined)
        return readFile(scanned, start, end, into);
    const compressed = await readCompressed(scanned, body.encoding);
    if (compressed.length !== size)
        throw new FileChanged(body.file);
    return compressed.subarray(start, end);
}
/**
 * All bytes of what an object is made from: of its body before it is compressed.
 * @throws FileChanged, or what the file system says
 */
async function readSource({ body, size }) {
    if (body.from === 'text')
        return Buffer.from(body.text);
    const scanned = scannedOf(body, size);
    return readFile(scanned, 0, scanned.size);
}
/** @throws FileChanged, or what the file system says */
async function checkUnchanged({ body, size }) {
    if (body.from === 'text')
        return;
    const scanned = scannedOf(body, size);
    try {
        checkStamp(scanned, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(body.file));
    }
    catch (error) {
        throw asChange(scanned, error);
    }
}
function scannedOf({ file, stamp, sourceSize }, size) {
    return { file, size: sourceSize ?? size, stamp };
}
/** The same file gives the same bytes as when it was compressed to be compared. */
function readCompressed(scanned, encoding) {
    return (0,_compress_js__WEBPACK_IMPORTED_MODULE_3__/* .inTurn */ .lo)(scanned.size, async () => (0,_compress_js__WEBPACK_IMPORTED_MODULE_3__/* .compressBytes */ .cl)(await readFile(scanned, 0, scanned.size), encoding));
}
async function readFile(scanned, start, end, into) {
    try {
        return scanned.size <= AT_ONCE
            ? readAtOnce(scanned, start, end)
            : await readAside(scanned, start, end, into);
    }
    catch (error) {
        throw asChange(scanned, error);
    }
}
function readAtOnce(scanned, start, end) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(scanned.file, _local_read_only_js__WEBPACK_IMPORTED_MODULE_2__/* .READ_ONLY */ .s);
    try {
        checkStamp(scanned, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor));
        const bytes = Buffer.allocUnsafe(end - start);
        let filled = 0;
        while (filled < bytes.length) {
            const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, bytes, filled, bytes.length - filled, start + filled);
            if (count === 0)
                throw new FileChanged(scanned.file);
            filled += count;
        }
        checkStamp(scanned, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor));
        return bytes;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
async function readAside(scanned, start, end, into) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(scanned.file, _local_read_only_js__WEBPACK_IMPORTED_MODULE_2__/* .READ_ONLY */ .s);
    try {
        checkStamp(scanned, await handle.stat());
        const bytes = into?.subarray(0, end - start) ?? Buffer.allocUnsafeSlow(end - start);
        await fill(bytes, handle, scanned, start);
        checkStamp(scanned, await handle.stat());
        return bytes;
    }
    finally {
        await handle.close();
    }
}
async function fill(bytes, handle, { file }, start) {
    let filled = 0;
    while (filled < bytes.length) {
        const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
        if (bytesRead === 0)
            throw new FileChanged(file);
        filled += bytesRead;
    }
}
/** Another file of the same size and time is another one all the same: it might lie outside of the source. */
function checkStamp({ file, size, stamp }, found) {
    const same = found.size === size &&
        found.mtimeMs === stamp.mtimeMs &&
        found.dev === stamp.dev &&
        found.ino === stamp.ino;
    if (!same)
        throw new FileChanged(file);
}
/** A file that is gone, or has a link in its place, has changed, too. */
function asChange({ file }, error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ENOENT' || code === 'ENOTDIR' || code === LINK_CODE
        ? new FileChanged(file, { cause: error })
        : error;
}
/** What opening a link with READ_ONLY ends with. */
const LINK_CODE = 'ELOOP';


/***/ }),

/***/ 4581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The candidate that `word` was probably meant to be, if any is close. */
function nearest(word, candidates) {
    const wanted = plain(word);
    const ranked = candidates
        .map(candidate => ({ candidate, distance: distance(wanted, plain(candidate)) }))
        .sort((a, b) => a.distance - b.distance);
    const [best] = ranked;
    if (best !== undefined && best.distance <= Math.max(1, Math.floor(wanted.length / 3)))
        return best.candidate;
    return wanted.length < 3 ? undefined : candidates.find(candidate => sharesWords(wanted, plain(candidate)));
}
/** ` Did you mean x?`, or nothing; to be put behind a sentence. */
function didYouMean(word, candidates, prefix = '') {
    const candidate = nearest(word, candidates);
    return candidate === undefined ? '' : ` Did you mean ${prefix}${candidate}?`;
}
function plain(word) {
    return word.toLowerCase().replaceAll('_', '-');
}
function sharesWords(a, b) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return `-${long}-`.includes(`-${short}-`);
}
/** Levenshtein's, with a swap of two neighbours counted as one. */
function distance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const same = a[row - 1] === b[column - 1];
            const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            current[column] = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1), swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY);
        }
        beforeLast = last;
        last = current;
    }
    return last[b.length] ?? 0;
}


/***/ }),

/***/ 6852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   kO: () => (/* binding */ Unusable),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   yG: () => (/* binding */ parseBoolean),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4581);

/** Why a text cannot be used. Shown behind the quoted text, so its message begins with a verb. */
class Unusable extends Error {
    name = 'Unusable';
    /** The text may hold a secret and must not be shown. */
    secret;
    constructor(problem, { secret = false } = {}) {
        super(problem);
        this.secret = secret;
    }
}
/** A boolean as YAML 1.2 spells it, like `core.getBooleanInput`. */
function parseBoolean(text) {
    if (['true', 'True', 'TRUE'].includes(text))
        return true;
    if (['false', 'False', 'FALSE'].includes(text))
        return false;
    throw new Unusable('is neither true nor false.');
}
function oneOf(choices) {
    return text => {
        const choice = choices.find(choice => choice === text);
        if (choice !== undefined)
            return choice;
        throw new Unusable(`is not one of ${choices.join(', ')}.${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(text, choices)}`);
    };
}
function wholeNumber(min, max) {
    return text => {
        const number = Number(text);
        if (/^\d+$/.test(text) && number >= min && number <= max)
            return number;
        throw new Unusable(`is not a whole number from ${min} to ${max}.`);
    };
}


/***/ }),

/***/ 7819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
const QUOTED_LENGTH = 80;
/** A text of the user's in quotes, cut if it is long. */
function quote(text) {
    const characters = [...text];
    const shown = characters.length > QUOTED_LENGTH ? `${characters.slice(0, QUOTED_LENGTH).join('')}…` : text;
    return JSON.stringify(shown);
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ action),
  a: () => (/* binding */ commandLine)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
;// CONCATENATED MODULE: ./lib/text/listed.js
/** `a`, `a and b`, `a, b and c`. */
function listed(items) {
    const last = items.at(-1) ?? '';
    return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

// EXTERNAL MODULE: ./lib/text/nearest.js
var nearest = __nccwpck_require__(4581);
// EXTERNAL MODULE: ./lib/config/commands.js
var commands = __nccwpck_require__(1074);
// EXTERNAL MODULE: ./lib/config/options.js
var config_options = __nccwpck_require__(1236);
// EXTERNAL MODULE: ./lib/config/tokens.js
var tokens = __nccwpck_require__(7402);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./lib/config/words.js






/** `cp file s3://bucket/folder/name` names the object, as in a shell, where `sync` names the folder. */
function splitName({ values, problems }) {
    const [, folder, name] = /^(s3:\/\/[^/]+\/(?:.*\/)?)([^/]+)$/is.exec(values.get('bucket') ?? '') ?? [];
    if (folder === undefined || name === undefined)
        return { values, problems };
    return { values: new Map([...values, ['bucket', folder], ['as', name]]), problems };
}
/** Reads `<source> s3://<bucket>/<prefix>`, or the target alone where a command takes no source. */
function readWords(words, command) {
    const targets = words.filter(tokens/* isTarget */.E);
    const sources = words.filter(word => !(0,tokens/* isTarget */.E)(word));
    const [target] = targets;
    const [source] = sources;
    const problem = problemOf(words, command);
    if (problem !== undefined)
        return { values: new Map(), problems: [problem] };
    return {
        values: new Map([
            ...(source === undefined ? [] : [['source', source]]),
            ...(target === undefined ? [] : [['bucket', target]]),
        ]),
        problems: [],
    };
}
function problemOf(words, command) {
    const [first, second] = words;
    const targets = words.filter(tokens/* isTarget */.E);
    const sources = words.filter(word => !(0,tokens/* isTarget */.E)(word));
    const usage = `s3-site-deploy ${command} ${commands/* COMMAND_TEXTS */.zl[command].words}`;
    const [source] = sources;
    const takesSource = (0,config_options/* optionNamed */.b7)('source').commands.includes(command);
    if (!takesSource && source !== undefined) {
        return complaint(source, `is not a target. Did you mean s3://${source}?`);
    }
    if (targets[1] !== undefined)
        return complaint(targets[1], `is a second target. Write ${usage}`);
    if (sources[1] !== undefined) {
        return complaint(sources[1], `is a second source. Write ${usage}, with quotes around a pattern ('dist/**/*.html') so that the shell ` +
            'does not expand it.');
    }
    if (second !== undefined && first !== undefined && (0,tokens/* isTarget */.E)(first)) {
        return complaint(first, `comes first, but this only uploads. Write s3-site-deploy ${second} ${first}`);
    }
    return undefined;
}
function complaint(word, problem) {
    return { input: word, value: word, problem, excuses: ['source', 'bucket'] };
}
/** What is wrong with a word in front that was taken for the source, but is more likely a command with a slip in it. */
function notACommand(word, workspace) {
    if (!/^[\w-]+$/.test(word) || (0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(workspace, word)))
        return undefined;
    const hint = (0,nearest/* didYouMean */.a)(word, commands/* FIRST_WORDS */.bw) || ` Commands are ${commands/* COMMANDS */.Lo.join(', ')}.`;
    return { input: word, value: word, problem: `is neither a command nor a file or folder here.${hint}` };
}

;// CONCATENATED MODULE: ./lib/config/arguments.js







/**
 * Reads `s3-site-deploy [command] [source] [s3://bucket/prefix] [options]`; values are judged later. What cannot be
 * read is kept with the inputs, to be reported together with bad values. Without a command it is `deploy`.
 * @param args without the program's own name
 * @throws ConfigError if there is nothing at all
 */
function readArguments(args) {
    const { options, words } = (0,tokens/* readTokens */.H)(args);
    const [first] = words;
    if (first === 'help' || options.some(({ name }) => name === 'help'))
        return helpFor(words);
    if (first === 'version' || options.some(({ name }) => name === 'version'))
        return { asks: 'version' };
    if (first === 'completion')
        return { asks: 'completion', shell: words[1] ?? '' };
    if (args.length === 0)
        throw new errors/* ConfigError */.xL([nothing]);
    return { asks: 'run', inputs: inputsOf(options, words) };
}
const nothing = {
    input: 'command',
    value: '',
    problem: 'is missing. Try s3-site-deploy dist s3://bucket/prefix --dry-run, or --help.',
};
function helpFor(words) {
    const command = words.map(commands/* commandCalled */.$O).find(command => command !== undefined);
    return command === undefined ? { asks: 'help' } : { asks: 'help', command };
}
function inputsOf(options, words) {
    const [first = ''] = words;
    const named = (0,commands/* commandCalled */.$O)(first);
    const command = named ?? 'deploy';
    const read = readWords(named === undefined ? words : words.slice(1), command);
    const said = first === 'cp' ? splitName(read) : read;
    const written = valuesOf(options);
    return {
        from: 'command-line',
        ...(named === undefined && first !== '' && said.values.get('source') === first && { wordInFront: first }),
        values: new Map([...said.values, ...written, ...(named ? [['command', named]] : [])]),
        problems: [
            ...said.problems,
            ...[...said.values].flatMap(([name, word]) => (written.has(name) ? [saidTwice(name, word)] : [])),
            ...options.flatMap(option => problemsOf(option, command)),
            ...repeated(options),
        ],
    };
}
function saidTwice(name, word) {
    if (name === 'as')
        return { input: '--as', value: word, problem: `contradicts the target, which ends in ${word}.` };
    const meaning = name === 'bucket' ? 'target' : name;
    return {
        input: word,
        value: word,
        problem: `is the ${meaning}, and so is --${name}. Write only one of them.`,
    };
}
function problemsOf(option, command) {
    const { written, known, value = '', name, swallows } = option;
    const problem = known === undefined ? problemOfUnknown(name, command) : problemOfKnown(option, known, command);
    if (problem === undefined)
        return [];
    const meant = known === undefined ? (0,nearest/* nearest */.p)(name, namesFor(command)) : name;
    return [{ input: written, value, problem, excuses: [meant ?? '', ...(swallows ? ['source'] : [])] }];
}
function problemOfKnown({ name, value, inline }, known, command) {
    if (!known.commands.includes(command)) {
        return `is not an option of ${command}, but of ${listed((0,config_options/* shownCommands */.e4)(known))}.`;
    }
    if (known.type === 'boolean')
        return inline && value === '' ? '"" is neither true nor false.' : undefined;
    if (value === undefined)
        return `needs a value: --${name} <${known.value}>.`;
    if (!inline && /^-./.test(value)) {
        return `needs a value. If ${JSON.stringify(value)} is meant, write --${name}=${value}`;
    }
    return undefined;
}
const HEADER = 'is not an option. Set it by pattern in --headers.';
const BY_CONTENT = 'is not needed: files are compared by content.';
/** What people know from other tools, and what there is instead. */
const ELSEWHERE = {
    command: 'is not an option here. Write the command first, as in s3-site-deploy list.',
    recursive: 'is not needed: everything below is included.',
    'size-only': BY_CONTENT,
    'exact-timestamps': BY_CONTENT,
    checksum: BY_CONTENT,
    'no-progress': 'is not an option. Did you mean --quiet?',
    'only-show-errors': 'is not an option. Did you mean --quiet?',
    'delete-after': 'is not an option. Deletes always come last: did you mean --delete?',
    'content-type': HEADER,
    'content-encoding': HEADER,
    'content-language': HEADER,
    'content-disposition': HEADER,
    expires: HEADER,
    metadata: HEADER,
};
function problemOfUnknown(name, command) {
    const elsewhere = Object.hasOwn(ELSEWHERE, name) ? ELSEWHERE[name] : undefined;
    if (elsewhere !== undefined)
        return elsewhere;
    const positive = config_options/* COMMAND_LINE_OPTIONS */.Co.find(option => option.type === 'boolean' && `no-${option.name}` === name);
    if (positive !== undefined)
        return `is not an option. Write --${positive.name}=false.`;
    return `is not an option.${(0,nearest/* didYouMean */.a)(name, namesFor(command), '--') || ' See --help.'}`;
}
/** Those of the command first, since they are the likelier ones. */
function namesFor(command) {
    const fitting = config_options/* COMMAND_LINE_OPTIONS */.Co.filter(({ commands }) => commands.includes(command));
    return [...fitting, ...config_options/* COMMAND_LINE_OPTIONS */.Co].map(option => option.name);
}
function repeated(options) {
    const single = options.filter(({ known }) => known !== undefined && known.type !== 'lines');
    const again = single.filter(({ name }, index) => single.findIndex(option => option.name === name) < index);
    return [...new Map(again.map(option => [option.name, option])).values()].map(({ name, value }) => ({
        input: `--${name}`,
        value: value ?? '',
        problem: 'is given more than once.',
    }));
}
function valuesOf(options) {
    const values = new Map();
    for (const { known, value } of options) {
        if (known === undefined)
            continue;
        const earlier = known.type === 'lines' ? values.get(known.name) : undefined;
        const text = value ?? (known.type === 'boolean' ? 'true' : '');
        values.set(known.name, earlier === undefined ? text : `${earlier}\n${text}`);
    }
    return values;
}

;// CONCATENATED MODULE: ./lib/config/help.js



/** Lines longer than this are hard to read, however wide the terminal is. */
const WIDEST = 160;
const TEXT_COLUMN = 30;
/** Narrower than this beside the names, texts go below them. */
const NARROWEST_TEXT = 40;
const NOTES = [
    'A list option may be repeated, or hold one entry per line. A boolean needs no value.',
    'Credentials: as every AWS tool finds them (environment, profile, machine), or --role-to-assume.',
];
/**
 * What `--help` prints: for one command, or for all. Ends in a line break.
 * @param columns of the terminal
 */
function helpText(columns, command) {
    const page = new Page(Math.min(columns, WIDEST));
    const parts = command === undefined ? generalHelp(page) : commandHelp(command, page);
    return `${parts.join('\n\n')}\n`;
}
function generalHelp(page) {
    const others = Object.entries(commands/* OTHER_WORDS */.vc).map(([name, { text, words }]) => page.entry(`${name} ${words}`.trim(), text));
    return [
        page.usage('Usage: ', 's3-site-deploy [deploy] <source> s3://<bucket>/<prefix> [options]'),
        section('Commands', [
            ...commands/* COMMANDS */.Lo.map(name => page.entry(namesOf(name), commands/* COMMAND_TEXTS */.zl[name].text)),
            ...others,
        ]),
        ...optionGroups().map(([title, options]) => section(title, options.map(option => optionEntry(option, page)))),
        section('Examples', commands/* COMMANDS */.Lo.flatMap(name => commands/* COMMAND_TEXTS */.zl[name].examples.map(example => page.usage('  ', example)))),
        ...NOTES.map(note => page.paragraph(note)),
    ];
}
function commandHelp(command, page) {
    const { text, words, examples, aliases } = commands/* COMMAND_TEXTS */.zl[command];
    const options = config_options/* COMMAND_LINE_OPTIONS */.Co.filter(({ commands }) => commands.includes(command));
    return [
        page.paragraph(text),
        page.usage('Usage: ', `s3-site-deploy ${command} ${words} [options]`),
        ...(aliases.length > 0 ? [`Also: ${aliases.join(', ')}`] : []),
        section('Options', options.map(option => optionEntry(option, page))),
        section(examples.length > 1 ? 'Examples' : 'Example', examples.map(example => page.usage('  ', example))),
        ...NOTES.map(note => page.paragraph(note)),
    ];
}
function namesOf(command) {
    return [command, ...commands/* COMMAND_TEXTS */.zl[command].aliases].join(', ');
}
/** Options that the same commands take stand together, in the table's order. */
function optionGroups() {
    const groups = new Map();
    for (const option of config_options/* COMMAND_LINE_OPTIONS */.Co) {
        const all = option.commands.length === commands/* COMMANDS */.Lo.length;
        const title = all ? 'Options of all commands' : `For ${listed((0,config_options/* shownCommands */.e4)(option))}`;
        groups.set(title, [...(groups.get(title) ?? []), option]);
    }
    return [...groups];
}
function section(title, entries) {
    return [`${title}:`, ...entries].join('\n');
}
function optionEntry(option, page) {
    const { name, short, value, also } = option;
    const what = value === undefined ? (also?.map(word => ` [${word}]`).join('') ?? '') : ` <${value}>`;
    const long = `--${name}${what}`;
    return page.entry(short === undefined ? long : `-${short}, ${long}`, plain(sentencesOf(option)));
}
function sentencesOf({ text, type, choices, default: preset }) {
    const isSaid = choices?.every(choice => text.includes(`\`${choice}\``)) ?? true;
    const oneOf = isSaid ? '' : ` One of ${choices?.join(', ')}.`;
    const defaults = preset === '' || type === 'boolean' ? '' : ` (default: ${preset})`;
    return `${text}${oneOf}${defaults}`;
}
function plain(text) {
    return text.replaceAll('`', '');
}
/** Lays text out for a terminal. */
class Page {
    #width;
    constructor(width) {
        this.#width = width;
    }
    paragraph(text) {
        return wrap(text, this.#width).join('\n');
    }
    /** A command to be typed: what does not fit goes on below, indented. */
    usage(start, text) {
        const [first = '', ...rest] = wrap(text, this.#width - start.length - 2);
        return [start + first, ...rest.map(line => `${' '.repeat(start.length + 2)}${line}`)].join('\n');
    }
    /** A name in the left column and its text in the right one; in a narrow terminal one below the other. */
    entry(name, text) {
        const beside = this.#width - TEXT_COLUMN >= NARROWEST_TEXT;
        const indent = ' '.repeat(beside ? TEXT_COLUMN : 6);
        const lines = wrap(text, this.#width - indent.length);
        const left = `  ${name}`;
        const [first = '', ...rest] = lines;
        const fits = beside && left.length <= TEXT_COLUMN - 2;
        const head = fits ? [left.padEnd(TEXT_COLUMN) + first] : [left, indent + first];
        return [...head, ...rest.map(line => indent + line)].join('\n');
    }
}
function wrap(text, width) {
    const lines = [];
    for (const word of text.split(' ')) {
        const line = lines.at(-1);
        if (line !== undefined && line.length + 1 + word.length <= width)
            lines[lines.length - 1] = `${line} ${word}`;
        else
            lines.push(word);
    }
    return lines;
}

;// CONCATENATED MODULE: ./lib/config/inputs.js


/** The action's inputs, as the runner hands them over: `INPUT_MAX-DELETES` and so on, defaults filled in. */
function readInputs(environment) {
    const values = config_options/* ACTION_INPUTS */.bn.map(({ name }) => [name, inputFrom(environment, name)]);
    const strangers = strangersIn(environment);
    return {
        from: 'action',
        values: new Map(values),
        problems: strangers.flatMap(name => slipIn(name, environment)),
        strangers: strangers.filter(name => nearestInput(name) === undefined),
    };
}
/** As `core.getInput` does it: hyphens are kept, spaces around the value are not. */
function inputFrom(environment, name) {
    return (environment[variableOf(name)] ?? '').trim();
}
function variableOf(name) {
    return `${PREFIX}${name.replaceAll(' ', '_').toUpperCase()}`;
}
const PREFIX = 'INPUT_';
const KNOWN = new Set(config_options/* ACTION_INPUTS */.bn.map(({ name }) => variableOf(name)));
/** What a step has under `with` that is no input. The runner warns of it, and hands it over all the same. */
function strangersIn(environment) {
    return Object.keys(environment)
        .filter(variable => variable.startsWith(PREFIX) && variable !== PREFIX && !KNOWN.has(variable))
        .map(variable => variable.slice(PREFIX.length).toLowerCase());
}
function nearestInput(name) {
    return (0,nearest/* nearest */.p)(name, config_options/* ACTION_INPUTS */.bn.map(input => input.name));
}
/** A slip must not go by: `dry_run: true` would deploy. One that says the same as the input it was meant for does no harm. */
function slipIn(name, environment) {
    const meant = nearestInput(name);
    const value = inputFrom(environment, name);
    if (meant === undefined || value === inputFrom(environment, meant))
        return [];
    return [{ input: name, value, problem: `is not an input. Did you mean ${meant}?`, excuses: [meant] }];
}

;// CONCATENATED MODULE: ./lib/github/job.js
/** The job that the environment tells of; undefined outside of GitHub Actions. */
function jobOf(environment) {
    const { GITHUB_ACTIONS } = environment;
    return GITHUB_ACTIONS === 'true' ? read(environment) : undefined;
}
/** The job of the action, which is always run by a runner, whether or not that says so; and the environment that does. */
function actionJob(environment) {
    if (jobOf(environment) !== undefined)
        return { job: read(environment), environment };
    return { job: read(environment), environment: { ...environment, GITHUB_ACTIONS: 'true' } };
}
function read(environment) {
    const { GITHUB_EVENT_NAME = '', RUNNER_DEBUG, GITHUB_SERVER_URL, GITHUB_API_URL } = environment;
    const serverUrl = GITHUB_SERVER_URL || 'https://github.com';
    return {
        ...said(environment, {
            repository: 'GITHUB_REPOSITORY',
            repositoryId: 'GITHUB_REPOSITORY_ID',
            ownerId: 'GITHUB_REPOSITORY_OWNER_ID',
            sha: 'GITHUB_SHA',
            ref: 'GITHUB_REF',
            actor: 'GITHUB_ACTOR',
            workspace: 'GITHUB_WORKSPACE',
            temp: 'RUNNER_TEMP',
        }),
        event: { name: GITHUB_EVENT_NAME, ...said(environment, { path: 'GITHUB_EVENT_PATH' }) },
        ...runOf(environment, serverUrl),
        serverUrl,
        apiUrl: GITHUB_API_URL || 'https://api.github.com',
        debug: RUNNER_DEBUG === '1',
        files: said(environment, { output: 'GITHUB_OUTPUT', summary: 'GITHUB_STEP_SUMMARY' }),
        ...tokenSourceOf(environment),
    };
}
/** The variables that are set and not empty, by the names of the fields that they fill. */
function said(environment, variables) {
    const values = Object.entries(variables).map(([field, name]) => [field, environment[name]]);
    return Object.fromEntries(values.filter(([, value]) => value));
}
function runOf(environment, serverUrl) {
    const { GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt, GITHUB_REPOSITORY: repository } = environment;
    if (!id)
        return {};
    return {
        run: {
            id,
            attempt: attempt || '1',
            ...(repository && { url: `${serverUrl}/${repository}/actions/runs/${id}` }),
        },
    };
}
function tokenSourceOf(environment) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = environment;
    return url && bearer ? { tokenSource: { url, bearer } } : {};
}

;// CONCATENATED MODULE: ./node_modules/balanced-match/dist/esm/index.js
const balanced = (a, b, str) => {
    const ma = a instanceof RegExp ? maybeMatch(a, str) : a;
    const mb = b instanceof RegExp ? maybeMatch(b, str) : b;
    const r = ma !== null && mb != null && range(ma, mb, str);
    return (r && {
        start: r[0],
        end: r[1],
        pre: str.slice(0, r[0]),
        body: str.slice(r[0] + ma.length, r[1]),
        post: str.slice(r[1] + mb.length),
    });
};
const maybeMatch = (reg, str) => {
    const m = str.match(reg);
    return m ? m[0] : null;
};
const range = (a, b, str) => {
    let begs, beg, left, right = undefined, result;
    let ai = str.indexOf(a);
    let bi = str.indexOf(b, ai + 1);
    let i = ai;
    if (ai >= 0 && bi > 0) {
        if (a === b) {
            return [ai, bi];
        }
        begs = [];
        left = str.length;
        while (i >= 0 && !result) {
            if (i === ai) {
                begs.push(i);
                ai = str.indexOf(a, i + 1);
            }
            else if (begs.length === 1) {
                const r = begs.pop();
                if (r !== undefined)
                    result = [r, bi];
            }
            else {
                beg = begs.pop();
                if (beg !== undefined && beg < left) {
                    left = beg;
                    right = bi;
                }
                bi = str.indexOf(b, i + 1);
            }
            i = ai < bi && ai >= 0 ? ai : bi;
        }
        if (begs.length && right !== undefined) {
            result = [left, right];
        }
    }
    return result;
};
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/brace-expansion/dist/esm/index.js

const escSlash = '\0SLASH' + Math.random().toFixed(16) + '\0';
const escOpen = '\0OPEN' + Math.random().toFixed(16) + '\0';
const escClose = '\0CLOSE' + Math.random().toFixed(16) + '\0';
const escComma = '\0COMMA' + Math.random().toFixed(16) + '\0';
const escPeriod = '\0PERIOD' + Math.random().toFixed(16) + '\0';
const escSlashPattern = new RegExp(escSlash, 'g');
const escOpenPattern = new RegExp(escOpen, 'g');
const escClosePattern = new RegExp(escClose, 'g');
const escCommaPattern = new RegExp(escComma, 'g');
const escPeriodPattern = new RegExp(escPeriod, 'g');
const slashPattern = /\\\\/g;
const openPattern = /\\{/g;
const closePattern = /\\}/g;
const commaPattern = /\\,/g;
const periodPattern = /\\\./g;
const EXPANSION_MAX = 100_000;
// `EXPANSION_MAX` caps the *number* of expansions, but not their length. An
// input like `'{a,b}'.repeat(1500)` stays under that count - its output is
// truncated to 100k results - while making every result ~1500 characters
// long. The result set, and the intermediate arrays built while combining
// brace sets, then grow large enough to exhaust memory and crash the process
// (CVE-2026-14257). `EXPANSION_MAX_LENGTH` bounds the total number of
// characters the accumulator may hold at any point, so memory stays flat no
// matter how many brace groups are chained. The limit sits well above any
// realistic expansion (100k results hitting `EXPANSION_MAX` measure ~1M
// characters) so legitimate input is unaffected.
const EXPANSION_MAX_LENGTH = 4_000_000;
// `expand_` recurses once per level of brace *nesting* - both when expanding a
// set's comma members and when re-wrapping a set whose body is a single part.
// The CVE-2026-14257 fix made the *tail* iterative (recursion on `m.post`, one
// level per chained group), which left nesting depth unbounded: about 3,100
// levels of `{{{...a,b...}}}` - only ~6KB of input - exhausted the native stack
// and crashed the process. `EXPANSION_MAX_DEPTH` bounds how deep the parser
// will follow nesting. It sits far above any realistic pattern and well below
// the depth at which the stack runs out.
const EXPANSION_MAX_DEPTH = 1_000;
// Bash keeps a quirk where a brace group followed by a comma set still expands
// (`{a},b}`). The parser implements it by rewriting the string and restarting
// the scan, absorbing one `}` per pass. `n` trailing braces therefore cost `n`
// full passes over a string that itself grows by one `escClose` sentinel each
// time - quadratic in `n`, with a ~26x constant from the sentinel's length.
// 128KB of `'{a}' + '}'.repeat(n) + ',z}'` blocked the event loop for 27
// seconds to produce two results. `EXPANSION_MAX_REWRITES` bounds how many
// times the scan may restart. Real `{a},b}` input needs a handful.
const EXPANSION_MAX_REWRITES = 1_000;
// `EXPANSION_MAX_STEPS` bounds the work one `expand` call does, which `max`,
// `maxLength` and `maxDepth` don't: nested sets are rescanned at every level
// and chained groups each rebuild up to `max` results, so 2KB of input could
// block the event loop for over 30 seconds. Each character scanned, result
// built and sequence value generated is a step, and each `expand_` call costs
// `CALL_STEPS` more. Past the budget, the set being expanded and everything
// after it stay literal. A glob needs a few hundred steps, and nesting all the
// way to `EXPANSION_MAX_DEPTH` about 4M.
const EXPANSION_MAX_STEPS = 20_000_000;
// What one `expand_` call costs on top of what it scans and builds. Setting
// one up takes about as long as scanning 16 characters, and a set whose
// results are wrapped to be expanded again makes one call per result, each
// scanning and building next to nothing: 64KB of
// `('{{' + ','.repeat(316) + '}{' + ','.repeat(316) + '}}').repeat(n)` made
// 4M such calls, which spent the budget three times as slowly as anything
// else.
const CALL_STEPS = 16;
function numeric(str) {
    return !isNaN(str) ? parseInt(str, 10) : str.charCodeAt(0);
}
function escapeBraces(str) {
    return str
        .replace(slashPattern, escSlash)
        .replace(openPattern, escOpen)
        .replace(closePattern, escClose)
        .replace(commaPattern, escComma)
        .replace(periodPattern, escPeriod);
}
function unescapeBraces(str) {
    return str
        .replace(escSlashPattern, '\\')
        .replace(escOpenPattern, '{')
        .replace(escClosePattern, '}')
        .replace(escCommaPattern, ',')
        .replace(escPeriodPattern, '.');
}
// Like `target.push(...items)` but doesn't overflow the stack
function pushAll(target, items) {
    for (let i = 0; i < items.length; i++) {
        target.push(items[i]);
    }
}
// `balanced`, run on `masked` (see `maskUnmatchedOpens`), sliced from `str`
// and charged for the characters it walks: up to the group's `}`, or the
// whole string when there is no match or unmatched `{` come first, which
// `unmatched` then flags for masking. Once a call overdraws the budget, it
// and every later one return undefined, so the rest stays literal.
function balancedWithBudget(str, masked, budget) {
    if (budget.remaining < 0) {
        return undefined;
    }
    const r = range('{', '}', masked);
    const unmatched = r !== undefined && masked.indexOf('{') < r[0];
    budget.remaining -= r && !unmatched ? r[1] + 1 : str.length;
    if (!r || budget.remaining < 0) {
        return undefined;
    }
    return {
        end: r[1],
        pre: str.slice(0, r[0]),
        body: str.slice(r[0] + 1, r[1]),
        post: str.slice(r[1] + 1),
        unmatched,
    };
}
// `masked` with every `{` that has no matching `}` swapped for a `\0`, which
// keeps the length, so a scan of it still lines up with the string it was
// made from. Such a `{` is literal either way, but `balanced` only learns that
// one is unmatched by reading to the end of the string, so with one at the
// head of every group (`'{a,{b,c}'.repeat(n)`) each scan read the rest of the
// input. That was quadratic, and once the step budget charged for it, it ran
// out partway through and left the rest literal. A scan of the masked copy
// stops at the group's `}`. It is one pass, charged as such.
function maskUnmatchedOpens(masked, budget) {
    budget.remaining -= masked.length;
    const open = [];
    for (let i = 0; i < masked.length; i++) {
        const c = masked.charCodeAt(i);
        if (c === 0x7b) {
            open.push(i);
        }
        else if (c === 0x7d && open.length) {
            open.pop();
        }
    }
    let out = '';
    let last = 0;
    for (let i = 0; i < open.length; i++) {
        const at = open[i];
        out += masked.slice(last, at) + '\0';
        last = at + 1;
    }
    return out + masked.slice(last);
}
// Whether `str` has a `,` not followed by another `,`, with a `}` after it on
// the same line - what `/,(?!,).*\}/.test(str)` asks, answered in one pass from
// the end. The regex tries every `,` and backtracks through the rest of its
// line from each, which is quadratic, and the `{a},b}` rewrite asks again on
// every pass. Like a scan, it is charged for the whole string and refused if
// that overdraws the budget.
function commaSetFollows(str, budget) {
    budget.remaining -= str.length;
    if (budget.remaining < 0) {
        return false;
    }
    // Whether a `}` follows the current position before the line ends
    let close = false;
    for (let i = str.length - 1; i >= 0; i--) {
        const c = str.charCodeAt(i);
        if (c === 0x7d) {
            close = true;
        }
        else if (c === 0x0a || c === 0x0d || c === 0x2028 || c === 0x2029) {
            // A line terminator, which `.` does not match
            close = false;
        }
        else if (c === 0x2c && close && str.charCodeAt(i + 1) !== 0x2c) {
            return true;
        }
    }
    return false;
}
/**
 * Basically just str.split(","), but handling cases
 * where we have nested braced sections, which should be
 * treated as individual members, like {a,{b,c},d}
 *
 * Returns `undefined` if the step budget runs out before the whole set is
 * split, since splitting what is left on every comma would tear apart the
 * nested sets it still holds.
 */
function parseCommaParts(str, budget) {
    const parts = [];
    // Walk the brace groups iteratively. Recursing on `post` once per group let a
    // chain of them exhaust the stack - the parsing-side counterpart to
    // the `expand_` overflow fixed for CVE-2026-14257, and not something `max` or
    // `maxLength` can bound, since it happens before expansion.
    //
    // The part the next chunk continues
    let carry = '';
    for (;;) {
        // A set's body holds no unmatched `{`, so there is nothing to mask.
        const m = balancedWithBudget(str, str, budget);
        if (budget.remaining < 0) {
            return undefined;
        }
        if (!m) {
            const tail = str.split(',');
            tail[0] = carry + tail[0];
            pushAll(parts, tail);
            return parts;
        }
        const { pre, body, post } = m;
        const p = pre.split(',');
        p[0] = carry + p[0];
        p[p.length - 1] += '{' + body + '}';
        if (!post.length) {
            pushAll(parts, p);
            return parts;
        }
        carry = p.pop();
        pushAll(parts, p);
        str = post;
    }
}
// An option that is left out, or that is NaN, gets its default. Every
// comparison against NaN is false, so a NaN bound would never be reached:
// `{ maxSteps: NaN }` let 15KB of input block the event loop for 16 seconds,
// and `{ maxDepth: NaN }` overflowed the stack again (CVE-2026-102278). Pass
// `Infinity` to lift a bound.
function bound(value, fallback) {
    return value === undefined || isNaN(value) ? fallback : value;
}
function expand(str, options = {}) {
    if (!str) {
        return [];
    }
    const max = bound(options.max, EXPANSION_MAX);
    const maxLength = bound(options.maxLength, EXPANSION_MAX_LENGTH);
    const maxDepth = bound(options.maxDepth, EXPANSION_MAX_DEPTH);
    const maxRewrites = bound(options.maxRewrites, EXPANSION_MAX_REWRITES);
    const maxSteps = bound(options.maxSteps, EXPANSION_MAX_STEPS);
    // I don't know why Bash 4.3 does this, but it does.
    // Anything starting with {} will have the first two bytes preserved
    // but *only* at the top level, so {},a}b will not expand to anything,
    // but a{},b}c will be expanded to [a}c,abc].
    // One could argue that this is a bug in Bash, but since the goal of
    // this module is to match Bash's rules, we escape a leading {}
    if (str.slice(0, 2) === '{}') {
        str = '\\{\\}' + str.slice(2);
    }
    return expand_(escapeBraces(str), max, maxLength, maxDepth, 0, maxRewrites, { remaining: maxSteps }, true).map(unescapeBraces);
}
function embrace(str) {
    return '{' + str + '}';
}
function isPadded(el) {
    return /^-?0\d/.test(el);
}
function lte(i, y) {
    return i <= y;
}
function gte(i, y) {
    return i >= y;
}
// Build `{ acc[a] + pre + values[v] }` for every combination, capping the
// number of results at `max` and the total number of characters at `maxLength`.
// This is the one place output grows, so bounding it here keeps the single
// accumulator - and therefore memory - flat regardless of how many brace groups
// are combined (CVE-2026-14257). Each result built is a step, since `max` and
// `maxLength` bound one combination, not how many brace groups are combined.
function combine(acc, pre, values, max, maxLength, dropEmpties, budget) {
    const out = [];
    let length = 0;
    // Bash drops empty results at the top level, and they don't count against
    // `max`, so `max` bounds the number of *kept* results. Only an empty
    // `acc[a] + pre` can make one, so for those the empty values are skipped
    // without being visited. Visiting them one at a time let a set of empties
    // cost `acc.length * values.length` while keeping nothing.
    let nonEmpty;
    outer: for (let a = 0; a < acc.length; a++) {
        const prefix = acc[a] + pre;
        let vs = values;
        if (dropEmpties && !prefix) {
            if (!nonEmpty)
                nonEmpty = values.filter(v => v);
            vs = nonEmpty;
        }
        for (let v = 0; v < vs.length; v++) {
            if (out.length >= max)
                break outer;
            const expansion = prefix + vs[v];
            if (length + expansion.length > maxLength)
                break outer;
            out.push(expansion);
            length += expansion.length;
        }
    }
    budget.remaining -= out.length;
    return out;
}
// The expansion values of a single numeric (`1..5`) or alphabetic (`a..e..2`)
// sequence body, or `undefined` if the step budget runs out generating them.
function expandSequence(body, isAlphaSequence, max, maxLength, budget) {
    const n = body.split(/\.\./);
    const N = [];
    // A sequence body always splits into two or three parts, but the compiler
    // can't know that.
    /* c8 ignore start */
    if (n[0] === undefined || n[1] === undefined) {
        return N;
    }
    /* c8 ignore stop */
    const x = numeric(n[0]);
    const y = numeric(n[1]);
    const width = Math.max(n[0].length, n[1].length);
    let incr = n.length === 3 && n[2] !== undefined ?
        Math.max(Math.abs(numeric(n[2])), 1)
        : 1;
    let test = lte;
    const reverse = y < x;
    if (reverse) {
        incr *= -1;
        test = gte;
    }
    const pad = n.some(isPadded);
    // A padded value is built a character at a time to `width`, which the input
    // sets, so it costs one step per character: 64KB of
    // `('{' + '0'.repeat(100) + '..99999}').repeat(n)` took 7 seconds charged
    // one step per value.
    const cost = pad ? width : 1;
    let length = 0;
    for (let i = x; test(i, y) && N.length < max; i += incr) {
        // Each value is a step. `max` and `maxLength` bound one sequence, but a
        // chain of them still generated up to `max` values each, however few
        // combining could keep.
        budget.remaining -= cost;
        if (budget.remaining < 0) {
            return undefined;
        }
        let c;
        if (isAlphaSequence) {
            c = String.fromCharCode(i);
            if (c === '\\') {
                c = '';
            }
        }
        else {
            c = String(i);
            if (pad) {
                const need = width - c.length;
                if (need > 0) {
                    const z = new Array(need + 1).join('0');
                    if (i < 0) {
                        c = '-' + z + c.slice(1);
                    }
                    else {
                        c = z + c;
                    }
                }
            }
        }
        if (length + c.length > maxLength)
            break;
        N.push(c);
        length += c.length;
    }
    return N;
}
function expand_(str, max, maxLength, maxDepth, depth, maxRewrites, budget, isTop) {
    // An overdraft here makes the first scan refuse, so `str` stays literal.
    budget.remaining -= CALL_STEPS;
    // Too deeply nested to keep following: treat the rest as literal, the same
    // way a group that cannot expand is already handled. Truncating rather than
    // throwing keeps `expand` total, matching `max` and `maxLength`.
    if (depth > maxDepth) {
        return [str];
    }
    // Consume the string's top-level brace groups left to right, threading a
    // running set of combined prefixes (`acc`). Expanding the tail iteratively -
    // rather than recursing on `m.post` once per group - keeps the native stack
    // depth constant, so deeply chained input (`'{a,b}'.repeat(3000)`) can no
    // longer overflow the stack, and leaves a single accumulator whose size
    // `maxLength` bounds directly (CVE-2026-14257).
    let acc = [''];
    // Bash drops empty results, but only when the *first* top-level group is a
    // comma set - a sequence like `{a..\}` may legitimately yield ''. The drop
    // is on the final strings, so it is applied to whichever `combine` produces
    // them (the one with no brace set left in the tail).
    // How many times the `{a},b}` rewrite below has restarted the scan. Each pass
    // re-reads the whole string, so leaving this unbounded is quadratic.
    let rewrites = 0;
    let dropEmpties = false;
    let firstGroup = true;
    // `str` with its unmatched `{` masked, once a scan has run into them
    let masked = str;
    for (;;) {
        const m = balancedWithBudget(str, masked, budget);
        // No brace set left, or no step budget left to look for one: the rest of
        // the string is literal.
        if (!m) {
            return combine(acc, str, [''], max, maxLength, dropEmpties, budget);
        }
        if (m.unmatched) {
            masked = maskUnmatchedOpens(masked, budget);
        }
        // no need to expand pre, since it is guaranteed to be free of brace-sets
        const pre = m.pre;
        // This set and the rest of the string, literal: for a set that cannot
        // expand, and for one the step budget runs out on. Once it is overdrawn,
        // every set still being expanded, at every level, stays literal like this -
        // otherwise each level above would go on combining, and wrapping and
        // expanding again, results the budget was too small for.
        const literal = () => combine(acc, pre + '{' + m.body + '}' + m.post, [''], max, maxLength, dropEmpties, budget);
        if (/\$$/.test(pre)) {
            acc = combine(acc, pre + '{' + m.body + '}', [''], max, maxLength, dropEmpties && !m.post.length, budget);
            firstGroup = false;
            if (!m.post.length)
                break;
            str = m.post;
            masked = masked.slice(m.end + 1);
            continue;
        }
        const isNumericSequence = /^-?\d+\.\.-?\d+(?:\.\.-?\d+)?$/.test(m.body);
        const isAlphaSequence = /^[a-zA-Z]\.\.[a-zA-Z](?:\.\.-?\d+)?$/.test(m.body);
        const isSequence = isNumericSequence || isAlphaSequence;
        const isOptions = m.body.indexOf(',') >= 0;
        if (!isSequence && !isOptions) {
            // {a},b}
            if (rewrites < maxRewrites && commaSetFollows(m.post, budget)) {
                rewrites++;
                str = m.pre + '{' + m.body + escClose + m.post;
                // Taking a `}` away never gives an unmatched `{` a partner, so what
                // is masked stays unmatched. The `{` it closed can be left without
                // one, and the next scan masks it.
                masked =
                    masked.slice(0, m.end) + escClose + masked.slice(m.end + 1);
                isTop = true;
                continue;
            }
            // Nothing here expands, so the whole remaining string is literal.
            return literal();
        }
        if (firstGroup) {
            dropEmpties = isTop && !isSequence;
            firstGroup = false;
        }
        let values;
        if (isSequence) {
            values = expandSequence(m.body, isAlphaSequence, max, maxLength, budget);
            if (!values) {
                return literal();
            }
        }
        else {
            let n = parseCommaParts(m.body, budget);
            // The step budget ran out partway through the set.
            if (!n) {
                return literal();
            }
            if (n.length === 1 && n[0] !== undefined) {
                // x{{a,b}}y ==> x{a}y x{b}y
                n = expand_(n[0], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false).map(embrace);
                // The step budget ran out expanding the set's only part.
                if (budget.remaining < 0) {
                    return literal();
                }
                //XXX is this necessary? Can't seem to hit it in tests.
                /* c8 ignore start */
                if (n.length === 1) {
                    const next = combine(acc, pre + n[0], [''], max, maxLength, dropEmpties && !m.post.length, budget);
                    if (budget.remaining < 0) {
                        return literal();
                    }
                    acc = next;
                    if (!m.post.length)
                        break;
                    str = m.post;
                    masked = masked.slice(m.end + 1);
                    continue;
                }
                /* c8 ignore stop */
            }
            // Values that `combine` is going to drop as empty produce no result, so
            // they must not count against `max` - otherwise `{a,,b}` with `max: 2`
            // would stop at `['a', '']` and yield one result instead of two. Skipping
            // them outright keeps `values` bounded while leaving `max` a bound on
            // *kept* results.
            let dropsEmpties = dropEmpties && !m.post.length && !pre;
            for (let d = 0; dropsEmpties && d < acc.length; d++) {
                if (acc[d]) {
                    dropsEmpties = false;
                }
            }
            values = [];
            let valuesLength = 0;
            outer: for (let j = 0; j < n.length; j++) {
                const expanded = expand_(n[j], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false);
                // The step budget ran out expanding a member.
                if (budget.remaining < 0) {
                    return literal();
                }
                for (let k = 0; k < expanded.length; k++) {
                    const v = expanded[k];
                    if (dropsEmpties && !v)
                        continue;
                    if (values.length >= max ||
                        valuesLength + v.length > maxLength) {
                        break outer;
                    }
                    values.push(v);
                    valuesLength += v.length;
                }
            }
        }
        const next = combine(acc, pre, values, max, maxLength, dropEmpties && !m.post.length, budget);
        // The step budget ran out combining the set's values in.
        if (budget.remaining < 0) {
            return literal();
        }
        acc = next;
        if (!m.post.length)
            break;
        str = m.post;
        masked = masked.slice(m.end + 1);
    }
    return acc;
}
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/minimatch/dist/esm/assert-valid-pattern.js
const MAX_PATTERN_LENGTH = 1024 * 64;
const assertValidPattern = (pattern) => {
    if (typeof pattern !== 'string') {
        throw new TypeError('invalid pattern');
    }
    if (pattern.length > MAX_PATTERN_LENGTH) {
        throw new TypeError('pattern is too long');
    }
};
//# sourceMappingURL=assert-valid-pattern.js.map
;// CONCATENATED MODULE: ./node_modules/minimatch/dist/esm/brace-expressions.js
// translate the various posix character classes into unicode properties
// this works across all unicode locales
// { <posix class>: [<translation>, /u flag required, negated]
const posixClasses = {
    '[:alnum:]': ['\\p{L}\\p{Nl}\\p{Nd}', true],
    '[:alpha:]': ['\\p{L}\\p{Nl}', true],
    '[:ascii:]': ['\\x' + '00-\\x' + '7f', false],
    '[:blank:]': ['\\p{Zs}\\t', true],
    '[:cntrl:]': ['\\p{Cc}', true],
    '[:digit:]': ['\\p{Nd}', true],
    '[:graph:]': ['\\p{Z}\\p{C}', true, true],
    '[:lower:]': ['\\p{Ll}', true],
    '[:print:]': ['\\p{C}', true],
    '[:punct:]': ['\\p{P}', true],
    '[:space:]': ['\\p{Z}\\t\\r\\n\\v\\f', true],
    '[:upper:]': ['\\p{Lu}', true],
    '[:word:]': ['\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}', true],
    '[:xdigit:]': ['A-Fa-f0-9', false],
};
// only need to escape a few things inside of brace expressions
// escapes: [ \ ] -
const braceEscape = (s) => s.replace(/[[\]\\-]/g, '\\$&');
// escape all regexp magic characters
const regexpEscape = (s) => s.replace(/[-[\]{}()*+?.,\\^$|#\s]/g, '\\$&');
// everything has already been escaped, we just have to join
const rangesToString = (ranges) => ranges.join('');
// takes a glob string at a posix brace expression, and returns
// an equivalent regular expression source, and boolean indicating
// whether the /u flag needs to be applied, and the number of chars
// consumed to parse the character class.
// This also removes out of order ranges, and returns ($.) if the
// entire class just no good.
const parseClass = (glob, position) => {
    const pos = position;
    /* c8 ignore start */
    if (glob.charAt(pos) !== '[') {
        throw new Error('not in a brace expression');
    }
    /* c8 ignore stop */
    const ranges = [];
    const negs = [];
    let i = pos + 1;
    let sawStart = false;
    let uflag = false;
    let escaping = false;
    let negate = false;
    let endPos = pos;
    let rangeStart = '';
    WHILE: while (i < glob.length) {
        const c = glob.charAt(i);
        if ((c === '!' || c === '^') && i === pos + 1) {
            negate = true;
            i++;
            continue;
        }
        if (c === ']' && sawStart && !escaping) {
            endPos = i + 1;
            break;
        }
        sawStart = true;
        if (c === '\\') {
            if (!escaping) {
                escaping = true;
                i++;
                continue;
            }
            // escaped \ char, fall through and treat like normal char
        }
        if (c === '[' && !escaping) {
            // either a posix class, a collation equivalent, or just a [
            for (const [cls, [unip, u, neg]] of Object.entries(posixClasses)) {
                if (glob.startsWith(cls, i)) {
                    // invalid, [a-[] is fine, but not [a-[:alpha]]
                    if (rangeStart) {
                        return ['$.', false, glob.length - pos, true];
                    }
                    i += cls.length;
                    if (neg)
                        negs.push(unip);
                    else
                        ranges.push(unip);
                    uflag = uflag || u;
                    continue WHILE;
                }
            }
        }
        // now it's just a normal character, effectively
        escaping = false;
        if (rangeStart) {
            // throw this range away if it's not valid, but others
            // can still match.
            if (c > rangeStart) {
                ranges.push(braceEscape(rangeStart) + '-' + braceEscape(c));
            }
            else if (c === rangeStart) {
                ranges.push(braceEscape(c));
            }
            rangeStart = '';
            i++;
            continue;
        }
        // now might be the start of a range.
        // can be either c-d or c-] or c<more...>] or c] at this point
        if (glob.startsWith('-]', i + 1)) {
            ranges.push(braceEscape(c + '-'));
            i += 2;
            continue;
        }
        if (glob.startsWith('-', i + 1)) {
            rangeStart = c;
            i += 2;
            continue;
        }
        // not the start of a range, just a single character
        ranges.push(braceEscape(c));
        i++;
    }
    if (endPos < i) {
        // didn't see the end of the class, not a valid class,
        // but might still be valid as a literal match.
        return ['', false, 0, false];
    }
    // if we got no ranges and no negates, then we have a range that
    // cannot possibly match anything, and that poisons the whole glob
    if (!ranges.length && !negs.length) {
        return ['$.', false, glob.length - pos, true];
    }
    // if we got one positive range, and it's a single character, then that's
    // not actually a magic pattern, it's just that one literal character.
    // we should not treat that as "magic", we should just return the literal
    // character. [_] is a perfectly valid way to escape glob magic chars.
    if (negs.length === 0 &&
        ranges.length === 1 &&
        /^\\?.$/.test(ranges[0]) &&
        !negate) {
        const r = ranges[0].length === 2 ? ranges[0].slice(-1) : ranges[0];
        return [regexpEscape(r), false, endPos - pos, false];
    }
    const sranges = '[' + (negate ? '^' : '') + rangesToString(ranges) + ']';
    const snegs = '[' + (negate ? '' : '^') + rangesToString(negs) + ']';
    const comb = ranges.length && negs.length ? '(' + sranges + '|' + snegs + ')'
        : ranges.length ? sranges
            : snegs;
    return [comb, uflag, endPos - pos, true];
};
//# sourceMappingURL=brace-expressions.js.map
;// CONCATENATED MODULE: ./node_modules/minimatch/dist/esm/unescape.js
/**
 * Un-escape a string that has been escaped with {@link escape}.
 *
 * If the {@link MinimatchOptions.windowsPathsNoEscape} option is used, then
 * square-bracket escapes are removed, but not backslash escapes.
 *
 * For example, it will turn the string `'[*]'` into `*`, but it will not
 * turn `'\\*'` into `'*'`, because `\` is a path separator in
 * `windowsPathsNoEscape` mode.
 *
 * When `windowsPathsNoEscape` is not set, then both square-bracket escapes and
 * backslash escapes are removed.
 *
 * Slashes (and backslashes in `windowsPathsNoEscape` mode) cannot be escaped
 * or unescaped.
 *
 * When `magicalBraces` is not set, escapes of braces (`{` and `}`) will not be
 * unescaped.
 */
const unescape_unescape = (s, { windowsPathsNoEscape = false, magicalBraces = true, } = {}) => {
    if (magicalBraces) {
        return windowsPathsNoEscape ?
            s.replace(/\[([^/\\])\]/g, '$1')
            : s
                .replace(/((?!\\).|^)\[([^/\\])\]/g, '$1$2')
                .replace(/\\([^/])/g, '$1');
    }
    return windowsPathsNoEscape ?
        s.replace(/\[([^/\\{}])\]/g, '$1')
        : s
            .replace(/((?!\\).|^)\[([^/\\{}])\]/g, '$1$2')
            .replace(/\\([^/{}])/g, '$1');
};
//# sourceMappingURL=unescape.js.map
;// CONCATENATED MODULE: ./node_modules/minimatch/dist/esm/ast.js
// parse a single path portion
var _a;


const types = new Set(['!', '?', '+', '*', '@']);
const isExtglobType = (c) => types.has(c);
const isExtglobAST = (c) => isExtglobType(c.type);
// Map of which extglob types can adopt the children of a nested extglob
//
// anything but ! can adopt a matching type:
// +(a|+(b|c)|d) => +(a|b|c|d)
// *(a|*(b|c)|d) => *(a|b|c|d)
// @(a|@(b|c)|d) => @(a|b|c|d)
// ?(a|?(b|c)|d) => ?(a|b|c|d)
//
// * can adopt anything, because 0 or repetition is allowed
// *(a|?(b|c)|d) => *(a|b|c|d)
// *(a|+(b|c)|d) => *(a|b|c|d)
// *(a|@(b|c)|d) => *(a|b|c|d)
//
// + can adopt @, because 1 or repetition is allowed
// +(a|@(b|c)|d) => +(a|b|c|d)
//
// + and @ CANNOT adopt *, because 0 would be allowed
// +(a|*(b|c)|d) => would match "", on *(b|c)
// @(a|*(b|c)|d) => would match "", on *(b|c)
//
// + and @ CANNOT adopt ?, because 0 would be allowed
// +(a|?(b|c)|d) => would match "", on ?(b|c)
// @(a|?(b|c)|d) => would match "", on ?(b|c)
//
// ? can adopt @, because 0 or 1 is allowed
// ?(a|@(b|c)|d) => ?(a|b|c|d)
//
// ? and @ CANNOT adopt * or +, because >1 would be allowed
// ?(a|*(b|c)|d) => would match bbb on *(b|c)
// @(a|*(b|c)|d) => would match bbb on *(b|c)
// ?(a|+(b|c)|d) => would match bbb on +(b|c)
// @(a|+(b|c)|d) => would match bbb on +(b|c)
//
// ! CANNOT adopt ! (nothing else can either)
// !(a|!(b|c)|d) => !(a|b|c|d) would fail to match on b (not not b|c)
//
// ! can adopt @
// !(a|@(b|c)|d) => !(a|b|c|d)
//
// ! CANNOT adopt *
// !(a|*(b|c)|d) => !(a|b|c|d) would match on bbb, not allowed
//
// ! CANNOT adopt +
// !(a|+(b|c)|d) => !(a|b|c|d) would match on bbb, not allowed
//
// ! CANNOT adopt ?
// x!(a|?(b|c)|d) => x!(a|b|c|d) would fail to match "x"
const adoptionMap = new Map([
    ['!', ['@']],
    ['?', ['?', '@']],
    ['@', ['@']],
    ['*', ['*', '+', '?', '@']],
    ['+', ['+', '@']],
]);
// nested extglobs that can be adopted in, but with the addition of
// a blank '' element.
const adoptionWithSpaceMap = new Map([
    ['!', ['?']],
    ['@', ['?']],
    ['+', ['?', '*']],
]);
// union of the previous two maps
const adoptionAnyMap = new Map([
    ['!', ['?', '@']],
    ['?', ['?', '@']],
    ['@', ['?', '@']],
    ['*', ['*', '+', '?', '@']],
    ['+', ['+', '@', '?', '*']],
]);
// Extglobs that can take over their parent if they are the only child
// the key is parent, value maps child to resulting extglob parent type
// '@' is omitted because it's a special case. An `@` extglob with a single
// member can always be usurped by that subpattern.
const usurpMap = new Map([
    ['!', new Map([['!', '@']])],
    [
        '?',
        new Map([
            ['*', '*'],
            ['+', '*'],
        ]),
    ],
    [
        '@',
        new Map([
            ['!', '!'],
            ['?', '?'],
            ['@', '@'],
            ['*', '*'],
            ['+', '+'],
        ]),
    ],
    [
        '+',
        new Map([
            ['?', '*'],
            ['*', '*'],
        ]),
    ],
]);
// Patterns that get prepended to bind to the start of either the
// entire string, or just a single path portion, to prevent dots
// and/or traversal patterns, when needed.
// Exts don't need the ^ or / bit, because the root binds that already.
const startNoTraversal = '(?!(?:^|/)\\.\\.?(?:$|/))';
const startNoDot = '(?!\\.)';
// characters that indicate a start of pattern needs the "no dots" bit,
// because a dot *might* be matched. ( is not in the list, because in
// the case of a child extglob, it will handle the prevention itself.
const addPatternStart = new Set(['[', '.']);
// cases where traversal is A-OK, no dot prevention needed
const justDots = new Set(['..', '.']);
const reSpecials = new Set('().*{}+?[]^$\\!');
const regExpEscape = (s) => s.replace(/[-[\]{}()*+?.,\\^$|#\s]/g, '\\$&');
// any single thing other than /
const qmark = '[^/]';
// * => any number of characters
const star = qmark + '*?';
// use + when we need to ensure that *something* matches, because the * is
// the only thing in the path portion.
const starNoEmpty = qmark + '+?';
// remove the \ chars that we added if we end up doing a nonmagic compare
// const deslash = (s: string) => s.replace(/\\(.)/g, '$1')
let ID = 0;
class AST {
    type;
    #root;
    #hasMagic;
    #uflag = false;
    #parts = [];
    #parent;
    #parentIndex;
    #negs;
    #filledNegs = false;
    #options;
    #toString;
    // set to true if it's an extglob with no children
    // (which really means one child of '')
    #emptyExt = false;
    id = ++ID;
    get depth() {
        return (this.#parent?.depth ?? -1) + 1;
    }
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return {
            '@@type': 'AST',
            id: this.id,
            type: this.type,
            root: this.#root.id,
            parent: this.#parent?.id,
            depth: this.depth,
            partsLength: this.#parts.length,
            parts: this.#parts,
        };
    }
    constructor(type, parent, options = {}) {
        this.type = type;
        // extglobs are inherently magical
        if (type)
            this.#hasMagic = true;
        this.#parent = parent;
        this.#root = this.#parent ? this.#parent.#root : this;
        this.#options = this.#root === this ? options : this.#root.#options;
        this.#negs = this.#root === this ? [] : this.#root.#negs;
        if (type === '!' && !this.#root.#filledNegs)
            this.#negs.push(this);
        this.#parentIndex = this.#parent ? this.#parent.#parts.length : 0;
    }
    get hasMagic() {
        /* c8 ignore start */
        if (this.#hasMagic !== undefined)
            return this.#hasMagic;
        /* c8 ignore stop */
        for (const p of this.#parts) {
            if (typeof p === 'string')
                continue;
            if (p.type || p.hasMagic)
                return (this.#hasMagic = true);
        }
        // note: will be undefined until we generate the regexp src and find out
        return this.#hasMagic;
    }
    // reconstructs the pattern
    toString() {
        return (this.#toString !== undefined ? this.#toString
            : !this.type ?
                (this.#toString = this.#parts.map(p => String(p)).join(''))
                : (this.#toString =
                    this.type +
                        '(' +
                        this.#parts.map(p => String(p)).join('|') +
                        ')'));
    }
    #fillNegs() {
        /* c8 ignore start */
        if (this !== this.#root)
            throw new Error('should only call on root');
        if (this.#filledNegs)
            return this;
        /* c8 ignore stop */
        // call toString() once to fill this out
        this.toString();
        this.#filledNegs = true;
        let n;
        while ((n = this.#negs.pop())) {
            if (n.type !== '!')
                continue;
            // walk up the tree, appending everthing that comes AFTER parentIndex
            let p = n;
            let pp = p.#parent;
            while (pp) {
                for (let i = p.#parentIndex + 1; !pp.type && i < pp.#parts.length; i++) {
                    for (const part of n.#parts) {
                        /* c8 ignore start */
                        if (typeof part === 'string') {
                            throw new Error('string part in extglob AST??');
                        }
                        /* c8 ignore stop */
                        part.copyIn(pp.#parts[i]);
                    }
                }
                p = pp;
                pp = p.#parent;
            }
        }
        return this;
    }
    push(...parts) {
        for (const p of parts) {
            if (p === '')
                continue;
            /* c8 ignore start */
            if (typeof p !== 'string' &&
                !(p instanceof _a && p.#parent === this)) {
                throw new Error('invalid part: ' + p);
            }
            /* c8 ignore stop */
            this.#parts.push(p);
        }
    }
    toJSON() {
        const ret = this.type === null ?
            this.#parts
                .slice()
                .map(p => (typeof p === 'string' ? p : p.toJSON()))
            : [this.type, ...this.#parts.map(p => p.toJSON())];
        if (this.isStart() && !this.type)
            ret.unshift([]);
        if (this.isEnd() &&
            (this === this.#root ||
                (this.#root.#filledNegs && this.#parent?.type === '!'))) {
            ret.push({});
        }
        return ret;
    }
    isStart() {
        if (this.#root === this)
            return true;
        // if (this.type) return !!this.#parent?.isStart()
        if (!this.#parent?.isStart())
            return false;
        if (this.#parentIndex === 0)
            return true;
        // if everything AHEAD of this is a negation, then it's still the "start"
        const p = this.#parent;
        for (let i = 0; i < this.#parentIndex; i++) {
            const pp = p.#parts[i];
            if (!(pp instanceof _a && pp.type === '!')) {
                return false;
            }
        }
        return true;
    }
    isEnd() {
        if (this.#root === this)
            return true;
        if (this.#parent?.type === '!')
            return true;
        if (!this.#parent?.isEnd())
            return false;
        if (!this.type)
            return this.#parent?.isEnd();
        // if not root, it'll always have a parent
        /* c8 ignore start */
        const pl = this.#parent ? this.#parent.#parts.length : 0;
        /* c8 ignore stop */
        return this.#parentIndex === pl - 1;
    }
    copyIn(part) {
        if (typeof part === 'string')
            this.push(part);
        else
            this.push(part.clone(this));
    }
    clone(parent) {
        const c = new _a(this.type, parent);
        for (const p of this.#parts) {
            c.copyIn(p);
        }
        return c;
    }
    static #parseAST(str, ast, pos, opt, extDepth) {
        const maxDepth = opt.maxExtglobRecursion ?? 2;
        let escaping = false;
        let inBrace = false;
        let braceStart = -1;
        let braceNeg = false;
        if (ast.type === null) {
            // outside of a extglob, append until we find a start
            let i = pos;
            let acc = '';
            while (i < str.length) {
                const c = str.charAt(i++);
                // still accumulate escapes at this point, but we do ignore
                // starts that are escaped
                if (escaping || c === '\\') {
                    escaping = !escaping;
                    acc += c;
                    continue;
                }
                if (inBrace) {
                    if (i === braceStart + 1) {
                        if (c === '^' || c === '!') {
                            braceNeg = true;
                        }
                    }
                    else if (c === ']' && !(i === braceStart + 2 && braceNeg)) {
                        inBrace = false;
                    }
                    acc += c;
                    continue;
                }
                else if (c === '[') {
                    inBrace = true;
                    braceStart = i;
                    braceNeg = false;
                    acc += c;
                    continue;
                }
                // we don't have to check for adoption here, because that's
                // done at the other recursion point.
                const doRecurse = !opt.noext &&
                    isExtglobType(c) &&
                    str.charAt(i) === '(' &&
                    extDepth <= maxDepth;
                if (doRecurse) {
                    ast.push(acc);
                    acc = '';
                    const ext = new _a(c, ast);
                    i = _a.#parseAST(str, ext, i, opt, extDepth + 1);
                    ast.push(ext);
                    continue;
                }
                acc += c;
            }
            ast.push(acc);
            return i;
        }
        // some kind of extglob, pos is at the (
        // find the next | or )
        let i = pos + 1;
        let part = new _a(null, ast);
        const parts = [];
        let acc = '';
        while (i < str.length) {
            const c = str.charAt(i++);
            // still accumulate escapes at this point, but we do ignore
            // starts that are escaped
            if (escaping || c === '\\') {
                escaping = !escaping;
                acc += c;
                continue;
            }
            if (inBrace) {
                if (i === braceStart + 1) {
                    if (c === '^' || c === '!') {
                        braceNeg = true;
                    }
                }
                else if (c === ']' && !(i === braceStart + 2 && braceNeg)) {
                    inBrace = false;
                }
                acc += c;
                continue;
            }
            else if (c === '[') {
                inBrace = true;
                braceStart = i;
                braceNeg = false;
                acc += c;
                continue;
            }
            const doRecurse = !opt.noext &&
                isExtglobType(c) &&
                str.charAt(i) === '(' &&
                /* c8 ignore start - the maxDepth is sufficient here */
                (extDepth <= maxDepth || (ast && ast.#canAdoptType(c)));
            /* c8 ignore stop */
            if (doRecurse) {
                const depthAdd = ast && ast.#canAdoptType(c) ? 0 : 1;
                part.push(acc);
                acc = '';
                const ext = new _a(c, part);
                part.push(ext);
                i = _a.#parseAST(str, ext, i, opt, extDepth + depthAdd);
                continue;
            }
            if (c === '|') {
                part.push(acc);
                acc = '';
                parts.push(part);
                part = new _a(null, ast);
                continue;
            }
            if (c === ')') {
                if (acc === '' && ast.#parts.length === 0) {
                    ast.#emptyExt = true;
                }
                part.push(acc);
                acc = '';
                ast.push(...parts, part);
                return i;
            }
            acc += c;
        }
        // unfinished extglob
        // if we got here, it was a malformed extglob! not an extglob, but
        // maybe something else in there.
        ast.type = null;
        ast.#hasMagic = undefined;
        ast.#parts = [str.substring(pos - 1)];
        return i;
    }
    #canAdoptWithSpace(child) {
        return this.#canAdopt(child, adoptionWithSpaceMap);
    }
    #canAdopt(child, map = adoptionMap) {
        if (!child ||
            typeof child !== 'object' ||
            child.type !== null ||
            child.#parts.length !== 1 ||
            this.type === null) {
            return false;
        }
        const gc = child.#parts[0];
        if (!gc || typeof gc !== 'object' || gc.type === null) {
            return false;
        }
        return this.#canAdoptType(gc.type, map);
    }
    #canAdoptType(c, map = adoptionAnyMap) {
        return !!map.get(this.type)?.includes(c);
    }
    #adoptWithSpace(child, index) {
        const gc = child.#parts[0];
        const blank = new _a(null, gc, this.options);
        blank.#parts.push('');
        gc.push(blank);
        this.#adopt(child, index);
    }
    #adopt(child, index) {
        const gc = child.#parts[0];
        this.#parts.splice(index, 1, ...gc.#parts);
        for (const p of gc.#parts) {
            if (typeof p === 'object')
                p.#parent = this;
        }
        this.#toString = undefined;
    }
    #canUsurpType(c) {
        const m = usurpMap.get(this.type);
        return !!m?.has(c);
    }
    #canUsurp(child) {
        if (!child ||
            typeof child !== 'object' ||
            child.type !== null ||
            child.#parts.length !== 1 ||
            this.type === null ||
            this.#parts.length !== 1) {
            return false;
        }
        const gc = child.#parts[0];
        if (!gc || typeof gc !== 'object' || gc.type === null) {
            return false;
        }
        return this.#canUsurpType(gc.type);
    }
    #usurp(child) {
        const m = usurpMap.get(this.type);
        const gc = child.#parts[0];
        const nt = m?.get(gc.type);
        /* c8 ignore start - impossible */
        if (!nt)
            return false;
        /* c8 ignore stop */
        this.#parts = gc.#parts;
        for (const p of this.#parts) {
            if (typeof p === 'object') {
                p.#parent = this;
            }
        }
        this.type = nt;
        this.#toString = undefined;
        this.#emptyExt = false;
    }
    static fromGlob(pattern, options = {}) {
        const ast = new _a(null, undefined, options);
        _a.#parseAST(pattern, ast, 0, options, 0);
        return ast;
    }
    // returns the regular expression if there's magic, or the unescaped
    // string if not.
    toMMPattern() {
        // should only be called on root
        /* c8 ignore start */
        if (this !== this.#root)
            return this.#root.toMMPattern();
        /* c8 ignore stop */
        const glob = this.toString();
        const [re, body, hasMagic, uflag] = this.toRegExpSource();
        // if we're in nocase mode, and not nocaseMagicOnly, then we do
        // still need a regular expression if we have to case-insensitively
        // match capital/lowercase characters.
        const anyMagic = hasMagic ||
            this.#hasMagic ||
            (this.#options.nocase &&
                !this.#options.nocaseMagicOnly &&
                glob.toUpperCase() !== glob.toLowerCase());
        if (!anyMagic) {
            return body;
        }
        const flags = (this.#options.nocase ? 'i' : '') + (uflag ? 'u' : '');
        return Object.assign(new RegExp(`^${re}$`, flags), {
            _src: re,
            _glob: glob,
        });
    }
    get options() {
        return this.#options;
    }
    // returns the string match, the regexp source, whether there's magic
    // in the regexp (so a regular expression is required) and whether or
    // not the uflag is needed for the regular expression (for posix classes)
    // TODO: instead of injecting the start/end at this point, just return
    // the BODY of the regexp, along with the start/end portions suitable
    // for binding the start/end in either a joined full-path makeRe context
    // (where we bind to (^|/), or a standalone matchPart context (where
    // we bind to ^, and not /).  Otherwise slashes get duped!
    //
    // In part-matching mode, the start is:
    // - if not isStart: nothing
    // - if traversal possible, but not allowed: ^(?!\.\.?$)
    // - if dots allowed or not possible: ^
    // - if dots possible and not allowed: ^(?!\.)
    // end is:
    // - if not isEnd(): nothing
    // - else: $
    //
    // In full-path matching mode, we put the slash at the START of the
    // pattern, so start is:
    // - if first pattern: same as part-matching mode
    // - if not isStart(): nothing
    // - if traversal possible, but not allowed: /(?!\.\.?(?:$|/))
    // - if dots allowed or not possible: /
    // - if dots possible and not allowed: /(?!\.)
    // end is:
    // - if last pattern, same as part-matching mode
    // - else nothing
    //
    // Always put the (?:$|/) on negated tails, though, because that has to be
    // there to bind the end of the negated pattern portion, and it's easier to
    // just stick it in now rather than try to inject it later in the middle of
    // the pattern.
    //
    // We can just always return the same end, and leave it up to the caller
    // to know whether it's going to be used joined or in parts.
    // And, if the start is adjusted slightly, can do the same there:
    // - if not isStart: nothing
    // - if traversal possible, but not allowed: (?:/|^)(?!\.\.?$)
    // - if dots allowed or not possible: (?:/|^)
    // - if dots possible and not allowed: (?:/|^)(?!\.)
    //
    // But it's better to have a simpler binding without a conditional, for
    // performance, so probably better to return both start options.
    //
    // Then the caller just ignores the end if it's not the first pattern,
    // and the start always gets applied.
    //
    // But that's always going to be $ if it's the ending pattern, or nothing,
    // so the caller can just attach $ at the end of the pattern when building.
    //
    // So the todo is:
    // - better detect what kind of start is needed
    // - return both flavors of starting pattern
    // - attach $ at the end of the pattern when creating the actual RegExp
    //
    // Ah, but wait, no, that all only applies to the root when the first pattern
    // is not an extglob. If the first pattern IS an extglob, then we need all
    // that dot prevention biz to live in the extglob portions, because eg
    // +(*|.x*) can match .xy but not .yx.
    //
    // So, return the two flavors if it's #root and the first child is not an
    // AST, otherwise leave it to the child AST to handle it, and there,
    // use the (?:^|/) style of start binding.
    //
    // Even simplified further:
    // - Since the start for a join is eg /(?!\.) and the start for a part
    // is ^(?!\.), we can just prepend (?!\.) to the pattern (either root
    // or start or whatever) and prepend ^ or / at the Regexp construction.
    toRegExpSource(allowDot) {
        const dot = allowDot ?? !!this.#options.dot;
        if (this.#root === this) {
            this.#flatten();
            this.#fillNegs();
        }
        if (!isExtglobAST(this)) {
            const noEmpty = this.isStart() &&
                this.isEnd() &&
                !this.#parts.some(s => typeof s !== 'string');
            const src = this.#parts
                .map(p => {
                const [re, _, hasMagic, uflag] = typeof p === 'string' ?
                    _a.#parseGlob(p, this.#hasMagic, noEmpty)
                    : p.toRegExpSource(allowDot);
                this.#hasMagic = this.#hasMagic || hasMagic;
                this.#uflag = this.#uflag || uflag;
                return re;
            })
                .join('');
            let start = '';
            if (this.isStart()) {
                if (typeof this.#parts[0] === 'string') {
                    // this is the string that will match the start of the pattern,
                    // so we need to protect against dots and such.
                    // '.' and '..' cannot match unless the pattern is that exactly,
                    // even if it starts with . or dot:true is set.
                    const dotTravAllowed = this.#parts.length === 1 && justDots.has(this.#parts[0]);
                    if (!dotTravAllowed) {
                        const aps = addPatternStart;
                        // check if we have a possibility of matching . or ..,
                        // and prevent that.
                        const needNoTrav = 
                        // dots are allowed, and the pattern starts with [ or .
                        (dot && aps.has(src.charAt(0))) ||
                            // the pattern starts with \., and then [ or .
                            (src.startsWith('\\.') && aps.has(src.charAt(2))) ||
                            // the pattern starts with \.\., and then [ or .
                            (src.startsWith('\\.\\.') && aps.has(src.charAt(4)));
                        // no need to prevent dots if it can't match a dot, or if a
                        // sub-pattern will be preventing it anyway.
                        const needNoDot = !dot && !allowDot && aps.has(src.charAt(0));
                        start =
                            needNoTrav ? startNoTraversal
                                : needNoDot ? startNoDot
                                    : '';
                    }
                }
            }
            // append the "end of path portion" pattern to negation tails
            let end = '';
            if (this.isEnd() &&
                this.#root.#filledNegs &&
                this.#parent?.type === '!') {
                end = '(?:$|\\/)';
            }
            const final = start + src + end;
            return [
                final,
                unescape_unescape(src),
                (this.#hasMagic = !!this.#hasMagic),
                this.#uflag,
            ];
        }
        // We need to calculate the body *twice* if it's a repeat pattern
        // at the start, once in nodot mode, then again in dot mode, so a
        // pattern like *(?) can match 'x.y'
        const repeated = this.type === '*' || this.type === '+';
        // some kind of extglob
        const start = this.type === '!' ? '(?:(?!(?:' : '(?:';
        let body = this.#partsToRegExp(dot);
        if (this.isStart() && this.isEnd() && !body && this.type !== '!') {
            // invalid extglob, has to at least be *something* present, if it's
            // the entire path portion.
            const s = this.toString();
            const me = this;
            me.#parts = [s];
            me.type = null;
            me.#hasMagic = undefined;
            return [s, unescape_unescape(this.toString()), false, false];
        }
        let bodyDotAllowed = !repeated || allowDot || dot || !startNoDot ?
            ''
            : this.#partsToRegExp(true);
        if (bodyDotAllowed === body) {
            bodyDotAllowed = '';
        }
        if (bodyDotAllowed) {
            body = `(?:${body})(?:${bodyDotAllowed})*?`;
        }
        // an empty !() is exactly equivalent to a starNoEmpty
        let final = '';
        if (this.type === '!' && this.#emptyExt) {
            final = (this.isStart() && !dot ? startNoDot : '') + starNoEmpty;
        }
        else {
            const close = this.type === '!' ?
                // !() must match something,but !(x) can match ''
                '))' +
                    (this.isStart() && !dot && !allowDot ? startNoDot : '') +
                    star +
                    ')'
                : this.type === '@' ? ')'
                    : this.type === '?' ? ')?'
                        : this.type === '+' && bodyDotAllowed ? ')'
                            : this.type === '*' && bodyDotAllowed ? `)?`
                                : `)${this.type}`;
            final = start + body + close;
        }
        return [
            final,
            unescape_unescape(body),
            (this.#hasMagic = !!this.#hasMagic),
            this.#uflag,
        ];
    }
    #flatten() {
        if (!isExtglobAST(this)) {
            for (const p of this.#parts) {
                if (typeof p === 'object') {
                    p.#flatten();
                }
            }
        }
        else {
            // do up to 10 passes to flatten as much as possible
            let iterations = 0;
            let done = false;
            do {
                done = true;
                for (let i = 0; i < this.#parts.length; i++) {
                    const c = this.#parts[i];
                    if (typeof c === 'object') {
                        c.#flatten();
                        if (this.#canAdopt(c)) {
                            done = false;
                            this.#adopt(c, i);
                        }
                        else if (this.#canAdoptWithSpace(c)) {
                            done = false;
                            this.#adoptWithSpace(c, i);
                        }
                        else if (this.#canUsurp(c)) {
                            done = false;
                            this.#usurp(c);
                        }
                    }
                }
            } while (!done && ++iterations < 10);
        }
        this.#toString = undefined;
    }
    #partsToRegExp(dot) {
        return this.#parts
            .map(p => {
            // extglob ASTs should only contain parent ASTs
            /* c8 ignore start */
            if (typeof p === 'string') {
                throw new Error('string type in extglob ast??');
            }
            /* c8 ignore stop */
            // can ignore hasMagic, because extglobs are already always magic
            const [re, _, _hasMagic, uflag] = p.toRegExpSource(dot);
            this.#uflag = this.#uflag || uflag;
            return re;
        })
            .filter(p => !(this.isStart() && this.isEnd()) || !!p)
            .join('|');
    }
    static #parseGlob(glob, hasMagic, noEmpty = false) {
        let escaping = false;
        let re = '';
        let uflag = false;
        // multiple stars that aren't globstars coalesce into one *
        let inStar = false;
        for (let i = 0; i < glob.length; i++) {
            const c = glob.charAt(i);
            if (escaping) {
                escaping = false;
                re += (reSpecials.has(c) ? '\\' : '') + c;
                continue;
            }
            if (c === '*') {
                if (inStar)
                    continue;
                inStar = true;
                re += noEmpty && /^[*]+$/.test(glob) ? starNoEmpty : star;
                hasMagic = true;
                continue;
            }
            else {
                inStar = false;
            }
            if (c === '\\') {
                if (i === glob.length - 1) {
                    re += '\\\\';
                }
                else {
                    escaping = true;
                }
                continue;
            }
            if (c === '[') {
                const [src, needUflag, consumed, magic] = parseClass(glob, i);
                if (consumed) {
                    re += src;
                    uflag = uflag || needUflag;
                    i += consumed - 1;
                    hasMagic = hasMagic || magic;
                    continue;
                }
            }
            if (c === '?') {
                re += qmark;
                hasMagic = true;
                continue;
            }
            re += regExpEscape(c);
        }
        return [re, unescape_unescape(glob), !!hasMagic, uflag];
    }
}
_a = AST;
//# sourceMappingURL=ast.js.map
;// CONCATENATED MODULE: ./node_modules/minimatch/dist/esm/escape.js
/**
 * Escape all magic characters in a glob pattern.
 *
 * If the {@link MinimatchOptions.windowsPathsNoEscape}
 * option is used, then characters are escaped by wrapping in `[]`, because
 * a magic character wrapped in a character class can only be satisfied by
 * that exact character.  In this mode, `\` is _not_ escaped, because it is
 * not interpreted as a magic character, but instead as a path separator.
 *
 * If the {@link MinimatchOptions.magicalBraces} option is used,
 * then braces (`{` and `}`) will be escaped.
 */
const escape_escape = (s, { windowsPathsNoEscape = false, magicalBraces = false, } = {}) => {
    // don't need to escape +@! because we escape the parens
    // that make those magic, and escaping ! as [!] isn't valid,
    // because [!]] is a valid glob class meaning not ']'.
    if (magicalBraces) {
        return windowsPathsNoEscape ?
            s.replace(/[?*()[\]{}]/g, '[$&]')
            : s.replace(/[?*()[\]\\{}]/g, '\\$&');
    }
    return windowsPathsNoEscape ?
        s.replace(/[?*()[\]]/g, '[$&]')
        : s.replace(/[?*()[\]\\]/g, '\\$&');
};
//# sourceMappingURL=escape.js.map
;// CONCATENATED MODULE: ./node_modules/minimatch/dist/esm/index.js





const minimatch = (p, pattern, options = {}) => {
    assertValidPattern(pattern);
    // shortcut: comments match nothing.
    if (!options.nocomment && pattern.charAt(0) === '#') {
        return false;
    }
    return new Minimatch(pattern, options).match(p);
};
// Optimized checking for the most common glob patterns.
const starDotExtRE = /^\*+([^+@!?*[(]*)$/;
const starDotExtTest = (ext) => (f) => !f.startsWith('.') && f.endsWith(ext);
const starDotExtTestDot = (ext) => (f) => f.endsWith(ext);
const starDotExtTestNocase = (ext) => {
    ext = ext.toLowerCase();
    return (f) => !f.startsWith('.') && f.toLowerCase().endsWith(ext);
};
const starDotExtTestNocaseDot = (ext) => {
    ext = ext.toLowerCase();
    return (f) => f.toLowerCase().endsWith(ext);
};
const starDotStarRE = /^\*+\.\*+$/;
const starDotStarTest = (f) => !f.startsWith('.') && f.includes('.');
const starDotStarTestDot = (f) => f !== '.' && f !== '..' && f.includes('.');
const dotStarRE = /^\.\*+$/;
const dotStarTest = (f) => f !== '.' && f !== '..' && f.startsWith('.');
const starRE = /^\*+$/;
const starTest = (f) => f.length !== 0 && !f.startsWith('.');
const starTestDot = (f) => f.length !== 0 && f !== '.' && f !== '..';
const qmarksRE = /^\?+([^+@!?*[(]*)?$/;
const qmarksTestNocase = ([$0, ext = '']) => {
    const noext = qmarksTestNoExt([$0]);
    if (!ext)
        return noext;
    ext = ext.toLowerCase();
    return (f) => noext(f) && f.toLowerCase().endsWith(ext);
};
const qmarksTestNocaseDot = ([$0, ext = '']) => {
    const noext = qmarksTestNoExtDot([$0]);
    if (!ext)
        return noext;
    ext = ext.toLowerCase();
    return (f) => noext(f) && f.toLowerCase().endsWith(ext);
};
const qmarksTestDot = ([$0, ext = '']) => {
    const noext = qmarksTestNoExtDot([$0]);
    return !ext ? noext : (f) => noext(f) && f.endsWith(ext);
};
const qmarksTest = ([$0, ext = '']) => {
    const noext = qmarksTestNoExt([$0]);
    return !ext ? noext : (f) => noext(f) && f.endsWith(ext);
};
const qmarksTestNoExt = ([$0]) => {
    const len = $0.length;
    return (f) => f.length === len && !f.startsWith('.');
};
const qmarksTestNoExtDot = ([$0]) => {
    const len = $0.length;
    return (f) => f.length === len && f !== '.' && f !== '..';
};
/* c8 ignore start */
const defaultPlatform = (typeof process === 'object' && process ?
    (typeof process.env === 'object' &&
        process.env &&
        process.env.__MINIMATCH_TESTING_PLATFORM__) ||
        process.platform
    : 'posix');
const path = {
    win32: { sep: '\\' },
    posix: { sep: '/' },
};
/* c8 ignore stop */
const sep = defaultPlatform === 'win32' ? path.win32.sep : path.posix.sep;
minimatch.sep = sep;
const GLOBSTAR = Symbol('globstar **');
minimatch.GLOBSTAR = GLOBSTAR;
// any single thing other than /
// don't need to escape / when using new RegExp()
const esm_qmark = '[^/]';
// * => any number of characters
const esm_star = esm_qmark + '*?';
// ** when dots are allowed.  Anything goes, except .. and .
// not (^ or / followed by one or two dots followed by $ or /),
// followed by anything, any number of times.
const twoStarDot = '(?:(?!(?:\\/|^)(?:\\.{1,2})($|\\/)).)*?';
// not a ^ or / followed by a dot,
// followed by anything, any number of times.
const twoStarNoDot = '(?:(?!(?:\\/|^)\\.).)*?';
const filter = (pattern, options = {}) => (p) => minimatch(p, pattern, options);
minimatch.filter = filter;
const ext = (a, b = {}) => Object.assign({}, a, b);
const defaults = (def) => {
    if (!def || typeof def !== 'object' || !Object.keys(def).length) {
        return minimatch;
    }
    const orig = minimatch;
    const m = (p, pattern, options = {}) => orig(p, pattern, ext(def, options));
    return Object.assign(m, {
        Minimatch: class Minimatch extends orig.Minimatch {
            constructor(pattern, options = {}) {
                super(pattern, ext(def, options));
            }
            static defaults(options) {
                return orig.defaults(ext(def, options)).Minimatch;
            }
        },
        AST: class AST extends orig.AST {
            /* c8 ignore start */
            constructor(type, parent, options = {}) {
                super(type, parent, ext(def, options));
            }
            /* c8 ignore stop */
            static fromGlob(pattern, options = {}) {
                return orig.AST.fromGlob(pattern, ext(def, options));
            }
        },
        unescape: (s, options = {}) => orig.unescape(s, ext(def, options)),
        escape: (s, options = {}) => orig.escape(s, ext(def, options)),
        filter: (pattern, options = {}) => orig.filter(pattern, ext(def, options)),
        defaults: (options) => orig.defaults(ext(def, options)),
        makeRe: (pattern, options = {}) => orig.makeRe(pattern, ext(def, options)),
        braceExpand: (pattern, options = {}) => orig.braceExpand(pattern, ext(def, options)),
        match: (list, pattern, options = {}) => orig.match(list, pattern, ext(def, options)),
        sep: orig.sep,
        GLOBSTAR: GLOBSTAR,
    });
};
minimatch.defaults = defaults;
// Brace expansion:
// a{b,c}d -> abd acd
// a{b,}c -> abc ac
// a{0..3}d -> a0d a1d a2d a3d
// a{b,c{d,e}f}g -> abg acdfg acefg
// a{b,c}d{e,f}g -> abdeg acdeg abdeg abdfg
//
// Invalid sets are not expanded.
// a{2..}b -> a{2..}b
// a{b}c -> a{b}c
const braceExpand = (pattern, options = {}) => {
    assertValidPattern(pattern);
    // Thanks to Yeting Li <https://github.com/yetingli> for
    // improving this regexp to avoid a ReDOS vulnerability.
    if (options.nobrace || !/\{(?:(?!\{).)*\}/.test(pattern)) {
        // shortcut. no need to expand.
        return [pattern];
    }
    return expand(pattern, { max: options.braceExpandMax });
};
minimatch.braceExpand = braceExpand;
// parse a component of the expanded set.
// At this point, no pattern may contain "/" in it
// so we're going to return a 2d array, where each entry is the full
// pattern, split on '/', and then turned into a regular expression.
// A regexp is made at the end which joins each array with an
// escaped /, and another full one which joins each regexp with |.
//
// Following the lead of Bash 4.1, note that "**" only has special meaning
// when it is the *only* thing in a path portion.  Otherwise, any series
// of * is equivalent to a single *.  Globstar behavior is enabled by
// default, and can be disabled by setting options.noglobstar.
const makeRe = (pattern, options = {}) => new Minimatch(pattern, options).makeRe();
minimatch.makeRe = makeRe;
const match = (list, pattern, options = {}) => {
    const mm = new Minimatch(pattern, options);
    list = list.filter(f => mm.match(f));
    if (mm.options.nonull && !list.length) {
        list.push(pattern);
    }
    return list;
};
minimatch.match = match;
// replace stuff like \* with *
const globMagic = /[?*]|[+@!]\(.*?\)|\[|\]/;
const esm_regExpEscape = (s) => s.replace(/[-[\]{}()*+?.,\\^$|#\s]/g, '\\$&');
class Minimatch {
    options;
    set;
    pattern;
    windowsPathsNoEscape;
    nonegate;
    negate;
    comment;
    empty;
    preserveMultipleSlashes;
    partial;
    globSet;
    globParts;
    nocase;
    isWindows;
    platform;
    windowsNoMagicRoot;
    maxGlobstarRecursion;
    regexp;
    constructor(pattern, options = {}) {
        assertValidPattern(pattern);
        options = options || {};
        this.options = options;
        this.maxGlobstarRecursion = options.maxGlobstarRecursion ?? 200;
        this.pattern = pattern;
        this.platform = options.platform || defaultPlatform;
        this.isWindows = this.platform === 'win32';
        // avoid the annoying deprecation flag lol
        const awe = ('allowWindow' + 'sEscape');
        this.windowsPathsNoEscape =
            !!options.windowsPathsNoEscape || options[awe] === false;
        if (this.windowsPathsNoEscape) {
            this.pattern = this.pattern.replace(/\\/g, '/');
        }
        this.preserveMultipleSlashes = !!options.preserveMultipleSlashes;
        this.regexp = null;
        this.negate = false;
        this.nonegate = !!options.nonegate;
        this.comment = false;
        this.empty = false;
        this.partial = !!options.partial;
        this.nocase = !!this.options.nocase;
        this.windowsNoMagicRoot =
            options.windowsNoMagicRoot !== undefined ?
                options.windowsNoMagicRoot
                : !!(this.isWindows && this.nocase);
        this.globSet = [];
        this.globParts = [];
        this.set = [];
        // make the set of regexps etc.
        this.make();
    }
    hasMagic() {
        if (this.options.magicalBraces && this.set.length > 1) {
            return true;
        }
        for (const pattern of this.set) {
            for (const part of pattern) {
                if (typeof part !== 'string')
                    return true;
            }
        }
        return false;
    }
    debug(..._) { }
    make() {
        const pattern = this.pattern;
        const options = this.options;
        // empty patterns and comments match nothing.
        if (!options.nocomment && pattern.charAt(0) === '#') {
            this.comment = true;
            return;
        }
        if (!pattern) {
            this.empty = true;
            return;
        }
        // step 1: figure out negation, etc.
        this.parseNegate();
        // step 2: expand braces
        this.globSet = [...new Set(this.braceExpand())];
        if (options.debug) {
            //oxlint-disable-next-line no-console
            this.debug = (...args) => console.error(...args);
        }
        this.debug(this.pattern, this.globSet);
        // step 3: now we have a set, so turn each one into a series of
        // path-portion matching patterns.
        // These will be regexps, except in the case of "**", which is
        // set to the GLOBSTAR object for globstar behavior,
        // and will not contain any / characters
        //
        // First, we preprocess to make the glob pattern sets a bit simpler
        // and deduped.  There are some perf-killing patterns that can cause
        // problems with a glob walk, but we can simplify them down a bit.
        const rawGlobParts = this.globSet.map(s => this.slashSplit(s));
        this.globParts = this.preprocess(rawGlobParts);
        this.debug(this.pattern, this.globParts);
        // glob --> regexps
        let set = this.globParts.map((s, _, __) => {
            if (this.isWindows && this.windowsNoMagicRoot) {
                // check if it's a drive or unc path.
                const isUNC = s[0] === '' &&
                    s[1] === '' &&
                    (s[2] === '?' || !globMagic.test(s[2])) &&
                    !globMagic.test(s[3]);
                const isDrive = /^[a-z]:/i.test(s[0]);
                if (isUNC) {
                    return [
                        ...s.slice(0, 4),
                        ...s.slice(4).map(ss => this.parse(ss)),
                    ];
                }
                else if (isDrive) {
                    return [s[0], ...s.slice(1).map(ss => this.parse(ss))];
                }
            }
            return s.map(ss => this.parse(ss));
        });
        this.debug(this.pattern, set);
        // filter out everything that didn't compile properly.
        this.set = set.filter(s => s.indexOf(false) === -1);
        // do not treat the ? in UNC paths as magic
        if (this.isWindows) {
            for (let i = 0; i < this.set.length; i++) {
                const p = this.set[i];
                if (p[0] === '' &&
                    p[1] === '' &&
                    this.globParts[i][2] === '?' &&
                    typeof p[3] === 'string' &&
                    /^[a-z]:$/i.test(p[3])) {
                    p[2] = '?';
                }
            }
        }
        this.debug(this.pattern, this.set);
    }
    // various transforms to equivalent pattern sets that are
    // faster to process in a filesystem walk.  The goal is to
    // eliminate what we can, and push all ** patterns as far
    // to the right as possible, even if it increases the number
    // of patterns that we have to process.
    preprocess(globParts) {
        // if we're not in globstar mode, then turn ** into *
        if (this.options.noglobstar) {
            for (const partset of globParts) {
                for (let j = 0; j < partset.length; j++) {
                    if (partset[j] === '**') {
                        partset[j] = '*';
                    }
                }
            }
        }
        const { optimizationLevel = 1 } = this.options;
        if (optimizationLevel >= 2) {
            // aggressive optimization for the purpose of fs walking
            globParts = this.firstPhasePreProcess(globParts);
            globParts = this.secondPhasePreProcess(globParts);
        }
        else if (optimizationLevel >= 1) {
            // just basic optimizations to remove some .. parts
            globParts = this.levelOneOptimize(globParts);
        }
        else {
            // just collapse multiple ** portions into one
            globParts = this.adjascentGlobstarOptimize(globParts);
        }
        return globParts;
    }
    // just get rid of adjascent ** portions
    adjascentGlobstarOptimize(globParts) {
        return globParts.map(parts => {
            let gs = -1;
            while (-1 !== (gs = parts.indexOf('**', gs + 1))) {
                let i = gs;
                while (parts[i + 1] === '**') {
                    i++;
                }
                if (i !== gs) {
                    parts.splice(gs, i - gs);
                }
            }
            return parts;
        });
    }
    // get rid of adjascent ** and resolve .. portions
    levelOneOptimize(globParts) {
        return globParts.map(parts => {
            parts = parts.reduce((set, part) => {
                const prev = set[set.length - 1];
                if (part === '**' && prev === '**') {
                    return set;
                }
                if (part === '..') {
                    if (prev && prev !== '..' && prev !== '.' && prev !== '**') {
                        set.pop();
                        return set;
                    }
                }
                set.push(part);
                return set;
            }, []);
            return parts.length === 0 ? [''] : parts;
        });
    }
    levelTwoFileOptimize(parts) {
        if (!Array.isArray(parts)) {
            parts = this.slashSplit(parts);
        }
        let didSomething = false;
        do {
            didSomething = false;
            // <pre>/<e>/<rest> -> <pre>/<rest>
            if (!this.preserveMultipleSlashes) {
                for (let i = 1; i < parts.length - 1; i++) {
                    const p = parts[i];
                    // don't squeeze out UNC patterns
                    if (i === 1 && p === '' && parts[0] === '')
                        continue;
                    if (p === '.' || p === '') {
                        didSomething = true;
                        parts.splice(i, 1);
                        i--;
                    }
                }
                if (parts[0] === '.' &&
                    parts.length === 2 &&
                    (parts[1] === '.' || parts[1] === '')) {
                    didSomething = true;
                    parts.pop();
                }
            }
            // <pre>/<p>/../<rest> -> <pre>/<rest>
            let dd = 0;
            while (-1 !== (dd = parts.indexOf('..', dd + 1))) {
                const p = parts[dd - 1];
                if (p &&
                    p !== '.' &&
                    p !== '..' &&
                    p !== '**' &&
                    !(this.isWindows && /^[a-z]:$/i.test(p))) {
                    didSomething = true;
                    parts.splice(dd - 1, 2);
                    dd -= 2;
                }
            }
        } while (didSomething);
        return parts.length === 0 ? [''] : parts;
    }
    // First phase: single-pattern processing
    // <pre> is 1 or more portions
    // <rest> is 1 or more portions
    // <p> is any portion other than ., .., '', or **
    // <e> is . or ''
    //
    // **/.. is *brutal* for filesystem walking performance, because
    // it effectively resets the recursive walk each time it occurs,
    // and ** cannot be reduced out by a .. pattern part like a regexp
    // or most strings (other than .., ., and '') can be.
    //
    // <pre>/**/../<p>/<p>/<rest> -> {<pre>/../<p>/<p>/<rest>,<pre>/**/<p>/<p>/<rest>}
    // <pre>/<e>/<rest> -> <pre>/<rest>
    // <pre>/<p>/../<rest> -> <pre>/<rest>
    // **/**/<rest> -> **/<rest>
    //
    // **/*/<rest> -> */**/<rest> <== not valid because ** doesn't follow
    // this WOULD be allowed if ** did follow symlinks, or * didn't
    firstPhasePreProcess(globParts) {
        let didSomething = false;
        do {
            didSomething = false;
            // <pre>/**/../<p>/<p>/<rest> -> {<pre>/../<p>/<p>/<rest>,<pre>/**/<p>/<p>/<rest>}
            for (let parts of globParts) {
                let gs = -1;
                while (-1 !== (gs = parts.indexOf('**', gs + 1))) {
                    let gss = gs;
                    while (parts[gss + 1] === '**') {
                        // <pre>/**/**/<rest> -> <pre>/**/<rest>
                        gss++;
                    }
                    // eg, if gs is 2 and gss is 4, that means we have 3 **
                    // parts, and can remove 2 of them.
                    if (gss > gs) {
                        parts.splice(gs + 1, gss - gs);
                    }
                    let next = parts[gs + 1];
                    const p = parts[gs + 2];
                    const p2 = parts[gs + 3];
                    if (next !== '..')
                        continue;
                    if (!p ||
                        p === '.' ||
                        p === '..' ||
                        !p2 ||
                        p2 === '.' ||
                        p2 === '..') {
                        continue;
                    }
                    didSomething = true;
                    // edit parts in place, and push the new one
                    parts.splice(gs, 1);
                    const other = parts.slice(0);
                    other[gs] = '**';
                    globParts.push(other);
                    gs--;
                }
                // <pre>/<e>/<rest> -> <pre>/<rest>
                if (!this.preserveMultipleSlashes) {
                    for (let i = 1; i < parts.length - 1; i++) {
                        const p = parts[i];
                        // don't squeeze out UNC patterns
                        if (i === 1 && p === '' && parts[0] === '')
                            continue;
                        if (p === '.' || p === '') {
                            didSomething = true;
                            parts.splice(i, 1);
                            i--;
                        }
                    }
                    if (parts[0] === '.' &&
                        parts.length === 2 &&
                        (parts[1] === '.' || parts[1] === '')) {
                        didSomething = true;
                        parts.pop();
                    }
                }
                // <pre>/<p>/../<rest> -> <pre>/<rest>
                let dd = 0;
                while (-1 !== (dd = parts.indexOf('..', dd + 1))) {
                    const p = parts[dd - 1];
                    if (p && p !== '.' && p !== '..' && p !== '**') {
                        didSomething = true;
                        const needDot = dd === 1 && parts[dd + 1] === '**';
                        const splin = needDot ? ['.'] : [];
                        parts.splice(dd - 1, 2, ...splin);
                        if (parts.length === 0)
                            parts.push('');
                        dd -= 2;
                    }
                }
            }
        } while (didSomething);
        return globParts;
    }
    // second phase: multi-pattern dedupes
    // {<pre>/*/<rest>,<pre>/<p>/<rest>} -> <pre>/*/<rest>
    // {<pre>/<rest>,<pre>/<rest>} -> <pre>/<rest>
    // {<pre>/**/<rest>,<pre>/<rest>} -> <pre>/**/<rest>
    //
    // {<pre>/**/<rest>,<pre>/**/<p>/<rest>} -> <pre>/**/<rest>
    // ^-- not valid because ** doens't follow symlinks
    secondPhasePreProcess(globParts) {
        for (let i = 0; i < globParts.length - 1; i++) {
            for (let j = i + 1; j < globParts.length; j++) {
                const matched = this.partsMatch(globParts[i], globParts[j], !this.preserveMultipleSlashes);
                if (matched) {
                    globParts[i] = [];
                    globParts[j] = matched;
                    break;
                }
            }
        }
        return globParts.filter(gs => gs.length);
    }
    partsMatch(a, b, emptyGSMatch = false) {
        let ai = 0;
        let bi = 0;
        let result = [];
        let which = '';
        while (ai < a.length && bi < b.length) {
            if (a[ai] === b[bi]) {
                result.push(which === 'b' ? b[bi] : a[ai]);
                ai++;
                bi++;
            }
            else if (emptyGSMatch && a[ai] === '**' && b[bi] === a[ai + 1]) {
                result.push(a[ai]);
                ai++;
            }
            else if (emptyGSMatch && b[bi] === '**' && a[ai] === b[bi + 1]) {
                result.push(b[bi]);
                bi++;
            }
            else if (a[ai] === '*' &&
                b[bi] &&
                (this.options.dot || !b[bi].startsWith('.')) &&
                b[bi] !== '**') {
                if (which === 'b')
                    return false;
                which = 'a';
                result.push(a[ai]);
                ai++;
                bi++;
            }
            else if (b[bi] === '*' &&
                a[ai] &&
                (this.options.dot || !a[ai].startsWith('.')) &&
                a[ai] !== '**') {
                if (which === 'a')
                    return false;
                which = 'b';
                result.push(b[bi]);
                ai++;
                bi++;
            }
            else {
                return false;
            }
        }
        // if we fall out of the loop, it means they two are identical
        // as long as their lengths match
        return a.length === b.length && result;
    }
    parseNegate() {
        if (this.nonegate)
            return;
        const pattern = this.pattern;
        let negate = false;
        let negateOffset = 0;
        for (let i = 0; i < pattern.length && pattern.charAt(i) === '!'; i++) {
            negate = !negate;
            negateOffset++;
        }
        if (negateOffset)
            this.pattern = pattern.slice(negateOffset);
        this.negate = negate;
    }
    // set partial to true to test if, for example,
    // "/a/b" matches the start of "/*/b/*/d"
    // Partial means, if you run out of file before you run
    // out of pattern, then that's fine, as long as all
    // the parts match.
    matchOne(file, pattern, partial = false) {
        let fileStartIndex = 0;
        let patternStartIndex = 0;
        // UNC paths like //?/X:/... can match X:/... and vice versa
        // Drive letters in absolute drive or unc paths are always compared
        // case-insensitively.
        if (this.isWindows) {
            const fileDrive = typeof file[0] === 'string' && /^[a-z]:$/i.test(file[0]);
            const fileUNC = !fileDrive &&
                file[0] === '' &&
                file[1] === '' &&
                file[2] === '?' &&
                /^[a-z]:$/i.test(file[3]);
            const patternDrive = typeof pattern[0] === 'string' && /^[a-z]:$/i.test(pattern[0]);
            const patternUNC = !patternDrive &&
                pattern[0] === '' &&
                pattern[1] === '' &&
                pattern[2] === '?' &&
                typeof pattern[3] === 'string' &&
                /^[a-z]:$/i.test(pattern[3]);
            const fdi = fileUNC ? 3
                : fileDrive ? 0
                    : undefined;
            const pdi = patternUNC ? 3
                : patternDrive ? 0
                    : undefined;
            if (typeof fdi === 'number' && typeof pdi === 'number') {
                const [fd, pd] = [
                    file[fdi],
                    pattern[pdi],
                ];
                // start matching at the drive letter index of each
                if (fd.toLowerCase() === pd.toLowerCase()) {
                    pattern[pdi] = fd;
                    patternStartIndex = pdi;
                    fileStartIndex = fdi;
                }
            }
        }
        // resolve and reduce . and .. portions in the file as well.
        // don't need to do the second phase, because it's only one string[]
        const { optimizationLevel = 1 } = this.options;
        if (optimizationLevel >= 2) {
            file = this.levelTwoFileOptimize(file);
        }
        if (pattern.includes(GLOBSTAR)) {
            return this.#matchGlobstar(file, pattern, partial, fileStartIndex, patternStartIndex);
        }
        return this.#matchOne(file, pattern, partial, fileStartIndex, patternStartIndex);
    }
    #matchGlobstar(file, pattern, partial, fileIndex, patternIndex) {
        // split the pattern into head, tail, and middle of ** delimited parts
        const firstgs = pattern.indexOf(GLOBSTAR, patternIndex);
        const lastgs = pattern.lastIndexOf(GLOBSTAR);
        // split the pattern up into globstar-delimited sections
        // the tail has to be at the end, and the others just have
        // to be found in order from the head.
        const [head, body, tail] = partial ?
            [
                pattern.slice(patternIndex, firstgs),
                pattern.slice(firstgs + 1),
                [],
            ]
            : [
                pattern.slice(patternIndex, firstgs),
                pattern.slice(firstgs + 1, lastgs),
                pattern.slice(lastgs + 1),
            ];
        // check the head, from the current file/pattern index.
        if (head.length) {
            const fileHead = file.slice(fileIndex, fileIndex + head.length);
            if (!this.#matchOne(fileHead, head, partial, 0, 0)) {
                return false;
            }
            fileIndex += head.length;
            patternIndex += head.length;
        }
        // now we know the head matches!
        // if the last portion is not empty, it MUST match the end
        // check the tail
        let fileTailMatch = 0;
        if (tail.length) {
            // if head + tail > file, then we cannot possibly match
            if (tail.length + fileIndex > file.length)
                return false;
            // try to match the tail
            let tailStart = file.length - tail.length;
            if (this.#matchOne(file, tail, partial, tailStart, 0)) {
                fileTailMatch = tail.length;
            }
            else {
                // affordance for stuff like a/**/* matching a/b/
                // if the last file portion is '', and there's more to the pattern
                // then try without the '' bit.
                if (file[file.length - 1] !== '' ||
                    fileIndex + tail.length === file.length) {
                    return false;
                }
                tailStart--;
                if (!this.#matchOne(file, tail, partial, tailStart, 0)) {
                    return false;
                }
                fileTailMatch = tail.length + 1;
            }
        }
        // now we know the tail matches!
        // the middle is zero or more portions wrapped in **, possibly
        // containing more ** sections.
        // so a/**/b/**/c/**/d has become **/b/**/c/**
        // if it's empty, it means a/**/b, just verify we have no bad dots
        // if there's no tail, so it ends on /**, then we must have *something*
        // after the head, or it's not a matc
        if (!body.length) {
            let sawSome = !!fileTailMatch;
            for (let i = fileIndex; i < file.length - fileTailMatch; i++) {
                const f = String(file[i]);
                sawSome = true;
                if (f === '.' ||
                    f === '..' ||
                    (!this.options.dot && f.startsWith('.'))) {
                    return false;
                }
            }
            // in partial mode, we just need to get past all file parts
            return partial || sawSome;
        }
        // now we know that there's one or more body sections, which can
        // be matched anywhere from the 0 index (because the head was pruned)
        // through to the length-fileTailMatch index.
        // split the body up into sections, and note the minimum index it can
        // be found at (start with the length of all previous segments)
        // [section, before, after]
        const bodySegments = [[[], 0]];
        let currentBody = bodySegments[0];
        let nonGsParts = 0;
        const nonGsPartsSums = [0];
        for (const b of body) {
            if (b === GLOBSTAR) {
                nonGsPartsSums.push(nonGsParts);
                currentBody = [[], 0];
                bodySegments.push(currentBody);
            }
            else {
                currentBody[0].push(b);
                nonGsParts++;
            }
        }
        let i = bodySegments.length - 1;
        const fileLength = file.length - fileTailMatch;
        for (const b of bodySegments) {
            b[1] = fileLength - (nonGsPartsSums[i--] + b[0].length);
        }
        return !!this.#matchGlobStarBodySections(file, bodySegments, fileIndex, 0, partial, 0, !!fileTailMatch);
    }
    // return false for "nope, not matching"
    // return null for "not matching, cannot keep trying"
    #matchGlobStarBodySections(file, 
    // pattern section, last possible position for it
    bodySegments, fileIndex, bodyIndex, partial, globStarDepth, sawTail) {
        // take the first body segment, and walk from fileIndex to its "after"
        // value at the end
        // If it doesn't match at that position, we increment, until we hit
        // that final possible position, and give up.
        // If it does match, then advance and try to rest.
        // If any of them fail we keep walking forward.
        // this is still a bit recursively painful, but it's more constrained
        // than previous implementations, because we never test something that
        // can't possibly be a valid matching condition.
        const bs = bodySegments[bodyIndex];
        if (!bs) {
            // just make sure that there's no bad dots
            for (let i = fileIndex; i < file.length; i++) {
                sawTail = true;
                const f = file[i];
                if (f === '.' ||
                    f === '..' ||
                    (!this.options.dot && f.startsWith('.'))) {
                    return false;
                }
            }
            return sawTail;
        }
        // have a non-globstar body section to test
        const [body, after] = bs;
        while (fileIndex <= after) {
            const m = this.#matchOne(file.slice(0, fileIndex + body.length), body, partial, fileIndex, 0);
            // if limit exceeded, no match. intentional false negative,
            // acceptable break in correctness for security.
            if (m && globStarDepth < this.maxGlobstarRecursion) {
                // match! see if the rest match. if so, we're done!
                const sub = this.#matchGlobStarBodySections(file, bodySegments, fileIndex + body.length, bodyIndex + 1, partial, globStarDepth + 1, sawTail);
                if (sub !== false) {
                    return sub;
                }
            }
            const f = file[fileIndex];
            if (f === '.' ||
                f === '..' ||
                (!this.options.dot && f.startsWith('.'))) {
                return false;
            }
            fileIndex++;
        }
        // walked off. no point continuing
        return partial || null;
    }
    #matchOne(file, pattern, partial, fileIndex, patternIndex) {
        let fi;
        let pi;
        let pl;
        let fl;
        for (fi = fileIndex,
            pi = patternIndex,
            fl = file.length,
            pl = pattern.length; fi < fl && pi < pl; fi++, pi++) {
            this.debug('matchOne loop');
            let p = pattern[pi];
            let f = file[fi];
            this.debug(pattern, p, f);
            // should be impossible.
            // some invalid regexp stuff in the set.
            /* c8 ignore start */
            if (p === false || p === GLOBSTAR) {
                return false;
            }
            /* c8 ignore stop */
            // something other than **
            // non-magic patterns just have to match exactly
            // patterns with magic have been turned into regexps.
            let hit;
            if (typeof p === 'string') {
                hit = f === p;
                this.debug('string match', p, f, hit);
            }
            else {
                hit = p.test(f);
                this.debug('pattern match', p, f, hit);
            }
            if (!hit)
                return false;
        }
        // Note: ending in / means that we'll get a final ""
        // at the end of the pattern.  This can only match a
        // corresponding "" at the end of the file.
        // If the file ends in /, then it can only match a
        // a pattern that ends in /, unless the pattern just
        // doesn't have any more for it. But, a/b/ should *not*
        // match "a/b/*", even though "" matches against the
        // [^/]*? pattern, except in partial mode, where it might
        // simply not be reached yet.
        // However, a/b/ should still satisfy a/*
        // now either we fell off the end of the pattern, or we're done.
        if (fi === fl && pi === pl) {
            // ran out of pattern and filename at the same time.
            // an exact hit!
            return true;
        }
        else if (fi === fl) {
            // ran out of file, but still had pattern left.
            // this is ok if we're doing the match as part of
            // a glob fs traversal.
            return partial;
        }
        else if (pi === pl) {
            // ran out of pattern, still have file left.
            // this is only acceptable if we're on the very last
            // empty segment of a file with a trailing slash.
            // a/* should match a/b/
            return fi === fl - 1 && file[fi] === '';
            /* c8 ignore start */
        }
        else {
            // should be unreachable.
            throw new Error('wtf?');
        }
        /* c8 ignore stop */
    }
    braceExpand() {
        return braceExpand(this.pattern, this.options);
    }
    parse(pattern) {
        assertValidPattern(pattern);
        const options = this.options;
        // shortcuts
        if (pattern === '**')
            return GLOBSTAR;
        if (pattern === '')
            return '';
        // far and away, the most common glob pattern parts are
        // *, *.*, and *.<ext>  Add a fast check method for those.
        let m;
        let fastTest = null;
        if ((m = pattern.match(starRE))) {
            fastTest = options.dot ? starTestDot : starTest;
        }
        else if ((m = pattern.match(starDotExtRE))) {
            fastTest = (options.nocase ?
                options.dot ?
                    starDotExtTestNocaseDot
                    : starDotExtTestNocase
                : options.dot ? starDotExtTestDot
                    : starDotExtTest)(m[1]);
        }
        else if ((m = pattern.match(qmarksRE))) {
            fastTest = (options.nocase ?
                options.dot ?
                    qmarksTestNocaseDot
                    : qmarksTestNocase
                : options.dot ? qmarksTestDot
                    : qmarksTest)(m);
        }
        else if ((m = pattern.match(starDotStarRE))) {
            fastTest = options.dot ? starDotStarTestDot : starDotStarTest;
        }
        else if ((m = pattern.match(dotStarRE))) {
            fastTest = dotStarTest;
        }
        const re = AST.fromGlob(pattern, this.options).toMMPattern();
        if (fastTest && typeof re === 'object') {
            // Avoids overriding in frozen environments
            Reflect.defineProperty(re, 'test', { value: fastTest });
        }
        return re;
    }
    makeRe() {
        if (this.regexp || this.regexp === false)
            return this.regexp;
        // at this point, this.set is a 2d array of partial
        // pattern strings, or "**".
        //
        // It's better to use .match().  This function shouldn't
        // be used, really, but it's pretty convenient sometimes,
        // when you just want to work with a regex.
        const set = this.set;
        if (!set.length) {
            this.regexp = false;
            return this.regexp;
        }
        const options = this.options;
        const twoStar = options.noglobstar ? esm_star
            : options.dot ? twoStarDot
                : twoStarNoDot;
        const flags = new Set(options.nocase ? ['i'] : []);
        // regexpify non-globstar patterns
        // if ** is only item, then we just do one twoStar
        // if ** is first, and there are more, prepend (\/|twoStar\/)? to next
        // if ** is last, append (\/twoStar|) to previous
        // if ** is in the middle, append (\/|\/twoStar\/) to previous
        // then filter out GLOBSTAR symbols
        let re = set
            .map(pattern => {
            const pp = pattern.map(p => {
                if (p instanceof RegExp) {
                    for (const f of p.flags.split(''))
                        flags.add(f);
                }
                return (typeof p === 'string' ? esm_regExpEscape(p)
                    : p === GLOBSTAR ? GLOBSTAR
                        : p._src);
            });
            pp.forEach((p, i) => {
                const next = pp[i + 1];
                const prev = pp[i - 1];
                if (p !== GLOBSTAR || prev === GLOBSTAR) {
                    return;
                }
                if (prev === undefined) {
                    if (next !== undefined && next !== GLOBSTAR) {
                        pp[i + 1] = '(?:\\/|' + twoStar + '\\/)?' + next;
                    }
                    else {
                        pp[i] = twoStar;
                    }
                }
                else if (next === undefined) {
                    pp[i - 1] = prev + '(?:\\/|\\/' + twoStar + ')?';
                }
                else if (next !== GLOBSTAR) {
                    pp[i - 1] = prev + '(?:\\/|\\/' + twoStar + '\\/)' + next;
                    pp[i + 1] = GLOBSTAR;
                }
            });
            const filtered = pp.filter(p => p !== GLOBSTAR);
            // For partial matches, we need to make the pattern match
            // any prefix of the full path. We do this by generating
            // alternative patterns that match progressively longer prefixes.
            if (this.partial && filtered.length >= 1) {
                const prefixes = [];
                for (let i = 1; i <= filtered.length; i++) {
                    prefixes.push(filtered.slice(0, i).join('/'));
                }
                return '(?:' + prefixes.join('|') + ')';
            }
            return filtered.join('/');
        })
            .join('|');
        // need to wrap in parens if we had more than one thing with |,
        // otherwise only the first will be anchored to ^ and the last to $
        const [open, close] = set.length > 1 ? ['(?:', ')'] : ['', ''];
        // must match entire pattern
        // ending in a * or ** will make it less strict.
        re = '^' + open + re + close + '$';
        // In partial mode, '/' should always match as it's a valid prefix for any pattern
        if (this.partial) {
            re = '^(?:\\/|' + open + re.slice(1, -1) + close + ')$';
        }
        // can match anything, as long as it's not this.
        if (this.negate)
            re = '^(?!' + re + ').+$';
        try {
            this.regexp = new RegExp(re, [...flags].join(''));
            /* c8 ignore start */
        }
        catch {
            // should be impossible
            this.regexp = false;
        }
        /* c8 ignore stop */
        return this.regexp;
    }
    slashSplit(p) {
        // if p starts with // on windows, we preserve that
        // so that UNC paths aren't broken.  Otherwise, any number of
        // / characters are coalesced into one, unless
        // preserveMultipleSlashes is set to true.
        if (this.preserveMultipleSlashes) {
            return p.split('/');
        }
        else if (this.isWindows && /^\/\/[^/]+/.test(p)) {
            // add an extra '' for the one we lose
            return ['', ...p.split(/\/+/)];
        }
        else {
            return p.split(/\/+/);
        }
    }
    match(f, partial = this.partial) {
        this.debug('match', f, this.pattern);
        // short-circuit in the case of busted things.
        // comments, etc.
        if (this.comment) {
            return false;
        }
        if (this.empty) {
            return f === '';
        }
        if (f === '/' && partial) {
            return true;
        }
        const options = this.options;
        // windows: need to use /, not \
        if (this.isWindows) {
            f = f.split('\\').join('/');
        }
        // treat the test path as a set of pathparts.
        const ff = this.slashSplit(f);
        this.debug(this.pattern, 'split', ff);
        // just ONE of the pattern sets in this.set needs to match
        // in order for it to be valid.  If negating, then just one
        // match means that we have failed.
        // Either way, return on the first hit.
        const set = this.set;
        this.debug(this.pattern, 'set', set);
        // Find the basename of the path by looking for the last non-empty segment
        let filename = ff[ff.length - 1];
        if (!filename) {
            for (let i = ff.length - 2; !filename && i >= 0; i--) {
                filename = ff[i];
            }
        }
        for (const pattern of set) {
            let file = ff;
            if (options.matchBase && pattern.length === 1) {
                file = [filename];
            }
            const hit = this.matchOne(file, pattern, partial);
            if (hit) {
                if (options.flipNegate) {
                    return true;
                }
                return !this.negate;
            }
        }
        // didn't get any hits.  this is success if it's a negative
        // pattern, failure otherwise.
        if (options.flipNegate) {
            return false;
        }
        return this.negate;
    }
    static defaults(def) {
        return minimatch.defaults(def).Minimatch;
    }
}
/* c8 ignore start */



/* c8 ignore stop */
minimatch.AST = AST;
minimatch.Minimatch = Minimatch;
minimatch.escape = escape_escape;
minimatch.unescape = unescape_unescape;
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./lib/local/source-patterns.js


const WINDOWS = process.platform === 'win32';
/** What `@actions/glob` gives to minimatch, so that patterns mean what they mean in other actions. */
const OPTIONS = {
    dot: true,
    nobrace: true,
    nocase: WINDOWS,
    nocomment: true,
    noext: true,
    nonegate: true,
};
/** Reads a line. `~` stands for itself: a workflow has no home to put a site in. */
function parsePattern(text, workspace) {
    const [, marks = '', body = ''] = /^((?:!\s*)*)(.*)$/su.exec(text) ?? [];
    const names = (WINDOWS ? body.replaceAll('\\', '/') : body).split('/');
    const wildcard = names.findIndex(hasWildcard);
    const literal = wildcard < 0 ? names : names.slice(0, wildcard);
    const rest = wildcard < 0 ? [] : names.slice(wildcard);
    return {
        text,
        negated: marks.replaceAll(/\s/g, '').length % 2 === 1,
        base: (0,external_node_path_.resolve)(workspace, literal.map(name => `${literalOf(name)}/`).join('')),
        rest: rest.filter(name => name !== '' && name !== '.').join('/'),
        folder: names.at(-1) === '',
    };
}
/** The pattern as one line that depends on no working directory. */
function absolutePattern({ negated, base, rest, folder }) {
    const start = asLiteral(withSlashes(base).replace(/\/$/, ''));
    return `${negated ? '!' : ''}${start}${rest && `/${rest}`}${folder ? '/' : ''}`;
}
/**
 * Patterns as a question about one path: `@actions/glob` itself can only search the disk, and follows links
 * wherever they lead.
 * @param root absolute; paths are relative to it
 * @param lines made by `absolutePattern`
 */
function compileSource(root, lines) {
    const rules = lines.map(compileLine);
    const start = withSlashes(root).replace(/\/?$/, '/');
    return {
        matches: path => rules.findLast(rule => rule.matches(start + path))?.negated === false,
        reaches: folder => rules.some(rule => !rule.negated && rule.reaches(start + folder)),
    };
}
function compileLine(line) {
    const negated = line.startsWith('!');
    const folder = line.endsWith('/');
    const pattern = line.slice(negated ? 1 : 0, folder ? -1 : undefined);
    const itself = new Minimatch(pattern, OPTIONS);
    const below = new Minimatch(`${pattern}/**`, OPTIONS);
    // As in @actions/glob, where a last `**` matches the name before it, too: `a/*/**` finds the file `a/b`.
    const end = pattern.endsWith('/**') ? '/' : '';
    return {
        negated,
        matches: (file) => (!folder && itself.match(file + end)) || below.match(file),
        reaches: (directory) => below.match(directory, true),
    };
}
/** `\x` (not on Windows) and `[x]` are ways to write the character itself. */
const ESCAPED = WINDOWS ? /\[([^\]])\]/g : /\[([^\]])\]|\\(.)/gs;
function literalOf(name) {
    return name.replace(ESCAPED, (_, inBrackets, behindBackslash) => inBrackets ?? behindBackslash);
}
function hasWildcard(name) {
    return /[*?]|\[[^\]]+\]/.test(name.replace(ESCAPED, ''));
}
function asLiteral(path) {
    return path.replaceAll(WINDOWS ? /[[*?]/g : /[[*?\\]/g, character => character === '\\' ? '\\\\' : `[${character}]`);
}
function withSlashes(path) {
    return WINDOWS ? path.replaceAll('\\', '/') : path;
}

;// CONCATENATED MODULE: ./lib/local/source.js



/**
 * What the input `source` means. One line that names a directory or file is that, whatever its characters;
 * else the lines are patterns. Looks at the disk, but follows no link: the scan does.
 */
function resolveSource(input, workspace) {
    const found = find(input, workspace);
    return 'problem' in found ? found : { source: { ...found.place, workspace } };
}
function find(input, workspace) {
    const lines = input
        .split(/\r?\n/)
        .map(line => line.trim())
        .filter(line => line !== '');
    const [only = '', ...others] = lines;
    if (others.length === 0 && only !== '') {
        const literal = named((0,external_node_path_.resolve)(workspace, only));
        if (literal)
            return literal;
    }
    const patterns = lines.filter(line => !line.startsWith('#')).map(line => parsePattern(line, workspace));
    return fromPatterns(patterns);
}
/** The directory or file at an absolute path, if there is one. */
function named(path) {
    const stats = statsOf(path);
    if (stats instanceof Error)
        return isMissing(stats) ? undefined : { problem: unreadable(path, stats) };
    if (stats.isDirectory())
        return { place: { from: 'directory', root: path } };
    if (stats.isFile())
        return { place: { from: 'file', file: path } };
    return { problem: `is neither a directory nor a file: ${path}.` };
}
function fromPatterns(patterns) {
    const [first] = patterns;
    if (!first)
        return { problem: 'names nothing to deploy.' };
    if (first.negated) {
        return {
            problem: `begins with \`${first.text}\`, which only leaves out. The first pattern says what to deploy.`,
        };
    }
    const isEmpty = ({ text }) => /^[!\s]+$/.test(text);
    if (patterns.some(isEmpty))
        return { problem: 'has a line with nothing but `!`.' };
    const upwards = patterns.find(({ rest }) => rest.split('/').includes('..'));
    if (upwards)
        return { problem: `has \`..\` behind a wildcard, in \`${upwards.text}\`.` };
    const wild = patterns.find(({ rest }) => isTooWild(rest));
    if (wild) {
        return {
            problem: `has \`${shortened(wild.text)}\`, with too many stars: a name may have ${MOST_STARS}, and a pattern ${MOST_DEPTHS} names \`**\` before its last. Leave files out with exclude, which has no such limit.`,
        };
    }
    const found = rootOf(first);
    if ('problem' in found)
        return found;
    const { root } = found;
    const strays = patterns.filter(({ negated, base }) => !negated && !contains(root, base));
    if (strays.length > 0) {
        const names = strays.map(({ text }) => `\`${text}\``).join(', ');
        return {
            problem: `has ${names} outside ${root}, the root that \`${first.text}\` sets. Patterns share the root of the first.`,
        };
    }
    return { place: { from: 'patterns', root, patterns: patterns.map(absolutePattern) } };
}
/** What a star more costs, the matcher of @actions/glob pays in time: a name times as long each. */
const MOST_STARS = 3;
const MOST_DEPTHS = 2;
function isTooWild(rest) {
    const names = rest.split('/');
    const depths = names.slice(0, -1).filter(name => name === '**').length;
    return depths > MOST_DEPTHS || names.some(name => (name.match(/\*+/g) ?? []).length > MOST_STARS);
}
function shortened(text) {
    return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
/** What keys are relative to: the directory before the first wildcard, or the one that the pattern names. */
function rootOf({ base, rest }) {
    const stats = statsOf(base);
    if (stats instanceof Error) {
        return {
            problem: isMissing(stats)
                ? `does not exist: there is no ${base}. Did the build run?`
                : unreadable(base, stats),
        };
    }
    if (stats.isDirectory())
        return { root: base };
    return rest === ''
        ? { root: (0,external_node_path_.dirname)(base) }
        : { problem: `looks for files below ${base}, which is no directory.` };
}
function contains(root, path) {
    const way = (0,external_node_path_.relative)(root, path);
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}
function statsOf(path) {
    try {
        return (0,external_node_fs_.statSync)(path);
    }
    catch (error) {
        if (error instanceof Error)
            return error;
        throw error;
    }
}
function isMissing({ code }) {
    return code === 'ENOENT' || code === 'ENOTDIR';
}
function unreadable(path, { code }) {
    return `cannot be read (${code}): ${path}.`;
}

// EXTERNAL MODULE: ./lib/s3/parse.js
var parse = __nccwpck_require__(6697);
// EXTERNAL MODULE: ./lib/text/parse.js
var text_parse = __nccwpck_require__(6852);
// EXTERNAL MODULE: ./lib/headers/cache-control.js
var cache_control = __nccwpck_require__(7116);
;// CONCATENATED MODULE: ./lib/config/cache-policy.js

const POLICIES = ['auto', 'cdn', 'none'];
function parseCachePolicy(text) {
    if (text === 'auto')
        return { policy: 'auto' };
    if (text === 'cdn')
        return { policy: 'cdn' };
    if (text === 'none')
        return { policy: 'none' };
    return { policy: 'literal', value: (0,cache_control/* parseCacheControl */.p)(text, POLICIES) };
}

;// CONCATENATED MODULE: ./lib/cloudfront/collapse.js
/** CloudFront's limit of wildcards in progress for a distribution. */
const MOST_WILDCARDS = 15;
/**
 * The paths, if they are at most `maxPaths`. Else as few as wildcards can make them that evict nothing which did not
 * change; and if that does not do either, the up to 15 that evict the least of it. Pure; sorted.
 * @param paths encoded; one that ends in `*` is a wildcard
 */
function collapse(paths, neighbours, maxPaths) {
    const items = withoutCovered(paths);
    const exact = items.map(textOf);
    if (fits(exact, maxPaths))
        return exact;
    const root = grow(items, 0, items.length, 0);
    const harm = harmIn(neighbours);
    const harmless = collectHarmless(root, harm);
    if (fits(harmless, maxPaths))
        return harmless;
    const most = Math.min(maxPaths, MOST_WILDCARDS);
    return chooseFrom(root, most, leastHarm(root, most, harm), harm);
}
function textOf({ stem, isWildcard }) {
    return isWildcard ? `${stem}*` : stem;
}
function fits(paths, maxPaths) {
    return paths.length <= maxPaths && paths.filter(path => path.endsWith('*')).length <= MOST_WILDCARDS;
}
/** Sorted, each once, without those that a wildcard among them covers. */
function withoutCovered(paths) {
    const items = [];
    let wildcard;
    for (const { stem, isWildcard } of [...new Set(paths)].map(itemOf).sort(byStem)) {
        if (wildcard !== undefined && stem.startsWith(wildcard))
            continue;
        if (isWildcard)
            wildcard = stem;
        items.push({ stem, isWildcard });
    }
    return items;
}
function itemOf(path) {
    return path.endsWith('*')
        ? { stem: path.slice(0, -1), isWildcard: true }
        : { stem: path, isWildcard: false };
}
function byStem(a, b) {
    if (a.stem === b.stem)
        return Number(b.isWildcard) - Number(a.isWildcard);
    return a.stem < b.stem ? -1 : 1;
}
/** The trie of the sorted items `from` (inclusive) to `to`, which have `depth` characters in common at least. */
function grow(items, from, to, depth) {
    const stemAt = (index) => items[index]?.stem ?? '';
    const [first, last] = [stemAt(from), stemAt(to - 1)];
    if (to - from === 1)
        return { stem: first, isWildcard: items[from]?.isWildcard ?? false, children: [] };
    let common = depth;
    while (common < first.length && first[common] === last[common])
        common += 1;
    const children = [];
    let start = from;
    while (start < to) {
        const letter = stemAt(start).charAt(common);
        let end = start + 1;
        while (end < to && stemAt(end).charAt(common) === letter)
            end += 1;
        children.push(grow(items, start, end, common));
        start = end;
    }
    return { stem: first.slice(0, common), isWildcard: true, children };
}
/** More than all objects that there are: a wildcard that reaches beyond what is known is the last resort. */
const UNKNOWN = 1e12;
function harmIn({ untouched, known }) {
    const sorted = [...untouched].sort((a, b) => (a < b ? -1 : Number(a > b)));
    const firstAt = (isPast) => {
        let [low, high] = [0, sorted.length];
        while (low < high) {
            const middle = (low + high) >>> 1;
            if (isPast(sorted[middle] ?? ''))
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    };
    return stem => {
        const begin = firstAt(path => path >= stem);
        const end = firstAt(path => path > stem && !path.startsWith(stem));
        const beyond = known.every(folder => stem.startsWith(folder)) ? 0 : UNKNOWN;
        return end - begin + beyond;
    };
}
function collectHarmless(node, harm) {
    if (node.children.length === 0)
        return [textOf(node)];
    if (harm(node.stem) === 0)
        return [`${node.stem}*`];
    return node.children.flatMap(child => collectHarmless(child, harm));
}
function leastHarm(root, most, harm) {
    const harms = new Map();
    const visit = (node) => {
        const { stem, isWildcard, children } = node;
        const own = isWildcard ? harm(stem) : 0;
        const apart = children.map(visit).reduce((sum, child) => together(sum, child, most), [0]);
        const least = [Number.POSITIVE_INFINITY];
        for (let paths = 1; paths <= most; paths += 1) {
            least.push(children.length === 0 ? own : Math.min(own, atMost(apart, paths)));
            // More paths than that are of no use.
            if (least[paths] === 0)
                break;
        }
        harms.set(node, least);
        return least;
    };
    visit(root);
    return harms;
}
/** The list ends where more paths are of no use. */
function atMost(least, paths) {
    return least[Math.min(paths, least.length - 1)] ?? Number.POSITIVE_INFINITY;
}
/** The least harm of two things that need paths of their own. */
function together(a, b, most) {
    const length = Math.min(most, a.length + b.length - 2) + 1;
    const least = [];
    for (let paths = 0; paths < length; paths += 1) {
        let found = Number.POSITIVE_INFINITY;
        for (let own = 0; own <= Math.min(paths, b.length - 1); own += 1) {
            found = Math.min(found, atMost(a, paths - own) + atMost(b, own));
        }
        least.push(found);
    }
    return least;
}
/** The paths that cover the node with the harm that `leastHarm` found; of equal choices the fewest. */
function chooseFrom(node, paths, harms, harm) {
    const { stem, children } = node;
    if (children.length === 0)
        return [textOf(node)];
    const leastOf = (child) => harms.get(child) ?? [];
    if (harm(stem) === atMost(leastOf(node), paths))
        return [`${stem}*`];
    const sums = [[0]];
    for (const child of children)
        sums.push(together(sums.at(-1) ?? [], leastOf(child), paths));
    const chosen = [];
    let left = paths;
    for (const [index, child] of [...children.entries()].reverse()) {
        const wanted = atMost(sums[index + 1] ?? [], left);
        let given = 1;
        while (atMost(sums[index] ?? [], left - given) + atMost(leastOf(child), given) !== wanted)
            given += 1;
        chosen.push(chooseFrom(child, given, harms, harm));
        left -= given;
    }
    return chosen.reverse().flat();
}

;// CONCATENATED MODULE: ./lib/names/addresses.js
/**
 * Everything but letters, digits and what RFC 1738 counts as safe or reserved. `?` would begin a query. `~` is unsafe
 * too, but stays: browsers send it as it is.
 */
const UNSAFE = /[^!$&'()*+,\-./0-9:;=@A-Z_a-z~]/gu;
/** A key, or a part of one, as it stands in URLs. Encoding more than that makes CloudFront overlook a path. */
function encodeKey(key) {
    return key.toWellFormed().replace(UNSAFE, encodeURIComponent);
}
/**
 * Where visitors find a file; a folder's index where they find the folder.
 * @param siteUrl that of the root of the prefix, with a slash at the end
 * @param path below the prefix
 */
function addressOf(siteUrl, path) {
    const shown = path.replace(/(^|\/)index\.html$/, '$1');
    return `${siteUrl}${encodeKey(shown)}`;
}

;// CONCATENATED MODULE: ./lib/cloudfront/paths.js


/** As in `encodeKey`, for what somebody has written as a URL path: its escapes and its query stay. */
const UNSAFE_WRITTEN = /[^!$%&'()*+,\-./0-9:;=?@A-Z_a-z~]/gu;
/** A URL path as somebody wrote it, with what has to be encoded encoded. */
function encodeWritten(path) {
    return path.toWellFormed().replace(UNSAFE_WRITTEN, encodeURIComponent);
}
/**
 * The URL paths, from the root of the bucket, under which a cache may hold an object: its own, and those of the folder
 * whose index it is, with and without the slash.
 */
function urlPaths(key) {
    const path = `/${encodeKey(key)}`;
    const folder = /^(.*\/)index\.html$/.exec(path)?.[1];
    if (folder === undefined)
        return [path];
    return folder === '/' ? [path, folder] : [path, folder, folder.slice(0, -1)];
}
/**
 * A path from the root of the bucket as the distribution's visitors ask for it, or undefined where they cannot.
 * @param originPath what CloudFront puts before each path on its way to the bucket: empty, or `/folder`
 */
function belowOrigin(path, originPath) {
    const origin = encodeWritten(originPath.replace(/\/+$/, ''));
    return path.startsWith(`${origin}/`) ? path.slice(origin.length) : undefined;
}
/** CloudFront finds no path with a `~`, encoded or not: only a wildcard before it reaches the object. */
function addressable(path) {
    const tilde = path.indexOf('~');
    return tilde === -1 ? path : `${path.slice(0, tilde)}*`;
}

// EXTERNAL MODULE: ./lib/text/quote.js
var quote = __nccwpck_require__(7819);
;// CONCATENATED MODULE: ./lib/config/lines.js


/**
 * The entries of a list, one per line, without blank lines and the blanks around them.
 * @param second how an entry begins, if something like it behind a blank or a comma can only be another one
 * @throws Unusable for a line that holds several
 */
function linesOf(text, second) {
    const lines = text
        .split(/\r?\n/)
        .map(line => line.trim())
        .filter(line => line !== '');
    const joined = second && lines.find(line => new RegExp(`[\\s,]${second.source}`).test(line));
    if (joined !== undefined)
        throw severalIn(joined);
    return lines;
}
/** Other tools divide lists by commas or blanks. */
function severalIn(line) {
    return new text_parse/* Unusable */.kO(`has several entries in one line, ${(0,quote/* quote */.h)(line)}. Write one per line.`);
}
/**
 * Whether a line is a list of patterns for certain: names may hold blanks and commas, but hardly ever `,*` or `, /`, and
 * not all that stands between blanks begins as `*.html` or `/drafts` do.
 */
function holdsPatterns(line) {
    if (/,\s*!?[*/]/.test(line))
        return true;
    const pieces = line.trim().split(/[\s,]+/);
    return pieces.length > 1 && pieces.every(piece => /^!?(\*\.|\*\*\/|\/)./.test(piece));
}

;// CONCATENATED MODULE: ./lib/config/cloudfront.js





/** CloudFront's limits: paths in progress for a distribution, and characters of a path. */
const MOST_PATHS = 3_000;
const LONGEST_PATH = 4_000;
function loadCloudFront(form) {
    const distributions = form.readOr('cloudfront-distribution-id', parseDistributions, []);
    const invalidate = form.readOr('invalidate', parseInvalidate, { what: 'auto' });
    const maxPaths = form.readOr('invalidation-max-paths', (0,text_parse/* wholeNumber */.rD)(1, MOST_PATHS), 10);
    const wait = form.readOr('invalidation-wait', text_parse/* parseBoolean */.yG, false);
    if (distributions.length > 0)
        return { cloudFront: { distributions, invalidate, maxPaths, wait } };
    const needed = `needs ${form.nameOf('cloudfront-distribution-id')}.`;
    const isKnown = !form.isRefused('cloudfront-distribution-id');
    if (isKnown && (invalidate.what === 'all' || invalidate.what === 'paths'))
        form.refuse('invalidate', needed);
    if (isKnown && wait)
        form.refuse('invalidation-wait', needed);
    return {};
}
/** @throws Unusable */
function parseDistributions(text) {
    const ids = linesOf(text, /\S/);
    for (const id of ids) {
        if (/^[A-Z0-9]+$/.test(id))
            continue;
        const inArn = /:distribution\/([A-Z0-9]+)$/.exec(id)?.[1];
        const meant = inArn ?? (/^[A-Za-z0-9]+$/.test(id) ? id.toUpperCase() : undefined);
        const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
        throw new text_parse/* Unusable */.kO(`names ${(0,quote/* quote */.h)(id)}, which is no ID of a distribution, such as E2QWRUHAPOMQZL.${hint}`);
    }
    return [...new Set(ids)];
}
/** @throws Unusable */
function parseInvalidate(text) {
    if (text === 'auto' || text === 'all' || text === 'none')
        return { what: text };
    const paths = [...new Set(linesOf(text, /\//).map(parsePath))];
    if (paths.length > MOST_PATHS)
        throw new text_parse/* Unusable */.kO(`names more than ${MOST_PATHS} paths.`);
    if (paths.filter(path => path.endsWith('*')).length > MOST_WILDCARDS) {
        throw new text_parse/* Unusable */.kO(`names more than ${MOST_WILDCARDS} wildcards, which is all that CloudFront takes at a time.`);
    }
    return { what: 'paths', paths };
}
function parsePath(line) {
    if (!line.startsWith('/')) {
        throw new text_parse/* Unusable */.kO(`names ${(0,quote/* quote */.h)(line)}, which is neither auto, all, none nor a path that begins with a slash.`);
    }
    if (line.includes('~')) {
        throw new text_parse/* Unusable */.kO(`names ${(0,quote/* quote */.h)(line)}, and CloudFront finds no path with a ~. Write a * in its place, and nothing after it.`);
    }
    if (/\*./s.test(line)) {
        throw new text_parse/* Unusable */.kO(`names ${(0,quote/* quote */.h)(line)}, and CloudFront understands a * at the end of a path only.`);
    }
    const path = encodeWritten(line);
    if (path.length > LONGEST_PATH)
        throw new text_parse/* Unusable */.kO(`names a path of more than ${LONGEST_PATH} characters.`);
    return path;
}

;// CONCATENATED MODULE: ./lib/config/compress-types.js



/** What shrinks, and is not compressed by its own format already. */
const DEFAULT_COMPRESS_TYPES = [
    'text/*',
    '+json',
    '+xml',
    'application/javascript',
    'application/json',
    'application/vnd.apple.mpegurl',
    'application/vnd.ms-fontobject',
    'application/wasm',
    'application/xml',
    'application/yaml',
    'font/otf',
    'font/ttf',
];
/** Names as RFC 6838 has them. */
const MEDIA_TYPE = /^([a-z0-9][a-z0-9!#$&^_.+-]*\/(\*|[a-z0-9][a-z0-9!#$&^_.+-]*)|\+[a-z0-9-]+)$/;
/**
 * Media types, one per line, in lower case.
 * @throws Unusable
 */
function parseMediaTypes(text) {
    const types = linesOf(text.toLowerCase(), /([^\s,]+\/|\+)/);
    const bad = types.find(type => !MEDIA_TYPE.test(type));
    if (bad === undefined)
        return types;
    throw new text_parse/* Unusable */.kO(`names ${(0,quote/* quote */.h)(bad)}, which is not a media type. Write one per line: text/html, text/* or +json.`);
}

;// CONCATENATED MODULE: ./lib/config/raw-inputs.js

/** The name that the user writes. */
function nameIn(from, name) {
    return from === 'action' || name === 'command' ? name : `--${name}`;
}
/**
 * The inputs that have another value than their default and that the command does not look at. The action lets
 * them be, so that one step can deploy a preview and remove it; worth a line in the log.
 */
function unusedInputs({ values }, command) {
    return config_options/* OPTIONS */.lw.filter(option => !option.commands.includes(command) && option.expression === undefined)
        .filter(option => ![undefined, '', option.default].includes(values.get(option.name)))
        .map(option => option.name);
}

;// CONCATENATED MODULE: ./lib/config/form.js




/** Reads one input after the other, and keeps what is wrong with them until all are read. */
class Form {
    problems;
    #raw;
    constructor(raw) {
        this.#raw = raw;
        this.problems = [...raw.problems];
    }
    /** What was given, else the default; empty if there is neither. */
    text(name) {
        return this.#raw.values.get(name) || this.fromFile(name)?.text || (0,config_options/* optionNamed */.b7)(name).default;
    }
    /** What the configuration file says, unless something else was given. */
    fromFile(name) {
        return this.#raw.fromFile?.get(name);
    }
    has(name) {
        return this.text(name) !== '';
    }
    /** Undefined if the input is empty or bad. */
    read(name, parse) {
        if (!this.has(name) || this.isRefused(name))
            return undefined;
        try {
            return parse(this.text(name));
        }
        catch (error) {
            if (!(error instanceof text_parse/* Unusable */.kO))
                throw error;
            this.#refuse(name, error);
            return undefined;
        }
    }
    /** `otherwise` if the input is empty or bad. */
    readOr(name, parse, otherwise) {
        return this.read(name, parse) ?? otherwise;
    }
    /** Refuses an input that is fine as such, but not beside the others. `problem` goes behind its text. */
    refuse(name, problem) {
        if (!this.isRefused(name))
            this.#refuse(name, new text_parse/* Unusable */.kO(problem));
    }
    isRefused(name) {
        return this.problems.some(({ input }) => input === this.#inputOf(name));
    }
    /** Whether its absence has been complained of, or follows from something that could not be read. */
    isExcused(name) {
        return this.isRefused(name) || this.#raw.problems.some(({ excuses = [] }) => excuses.includes(name));
    }
    /** As the user writes it. */
    nameOf(name) {
        return this.fromFile(name) ? name : nameIn(this.#raw.from, name);
    }
    /** With its place, if it comes from a file. */
    #inputOf(name) {
        const place = this.fromFile(name)?.place;
        const where = place === undefined ? '' : `${place.file}:${place.line}:${place.column}: `;
        return where + this.nameOf(name);
    }
    #refuse(name, { message, secret }) {
        const value = secret ? '***' : this.text(name);
        const place = this.fromFile(name)?.place;
        this.problems.push({
            input: this.#inputOf(name),
            value,
            problem: value === '' ? message : `${(0,quote/* quote */.h)(value)} ${message}`,
            ...(place && { place }),
        });
    }
}

// EXTERNAL MODULE: ./lib/patterns/selection.js
var selection = __nccwpck_require__(5925);
;// CONCATENATED MODULE: ./lib/config/target.js

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const IP_ADDRESS = /^\d+\.\d+\.\d+\.\d+$/;
const ACCESS_POINT = /^arn:aws(?:-[a-z]+)*:s3:[a-z0-9-]+:\d{12}:accesspoint[/:][a-z0-9-]+/;
const BUCKET_ARN = /^arn:aws(?:-[a-z]+)*:s3:::([^/]+)$/;
/** What S3 calls a bucket in places, but takes other requests or other signatures. */
const UNSUPPORTED = [
    { form: /^arn:aws[a-z-]*:s3::\d*:accesspoint|\.mrap$/, what: 'a Multi-Region Access Point' },
    { form: /^arn:aws[a-z-]*:s3-outposts:/, what: 'a bucket or access point of S3 on Outposts' },
    { form: /^arn:aws[a-z-]*:s3-object-lambda:/, what: 'an Object Lambda access point' },
];
const BUCKET_INSTEAD = 'Name the bucket itself, or an access point of it.';
/**
 * A bucket's name, or `s3://bucket/prefix`. `custom`: of another store than AWS, whose names follow rules of
 * its own.
 */
function parseBucket(custom) {
    return text => {
        if (/^https?:\/\//i.test(text))
            throw new text_parse/* Unusable */.kO("is a URL. Write the bucket's name alone.");
        const url = /^s3:\/\/(.*)$/is.exec(text)?.[1];
        if (url === undefined)
            return { bucket: parseName(text, custom), prefix: '' };
        const bucket = ACCESS_POINT.exec(url)?.[0] ?? url.replace(/\/.*$/s, '');
        return { bucket: parseName(bucket, custom), prefix: parsePrefix(url.slice(bucket.length)) };
    };
}
function parseName(name, custom) {
    if (ACCESS_POINT.exec(name)?.[0] === name)
        return name;
    const unsupported = UNSUPPORTED.find(({ form }) => form.test(name));
    if (unsupported)
        throw new text_parse/* Unusable */.kO(`is ${unsupported.what}, which is not supported. ${BUCKET_INSTEAD}`);
    const arn = BUCKET_ARN.exec(name)?.[1];
    if (arn !== undefined)
        throw new text_parse/* Unusable */.kO(`is an ARN. Write the bucket's name alone: ${arn}`);
    if (name.includes('/')) {
        throw new text_parse/* Unusable */.kO(`has a slash. Write s3://${name}, or put what follows the bucket into prefix.`);
    }
    if (custom) {
        if (/^[^\s?#*\p{Cc}]{1,255}$/u.test(name))
            return name;
        throw new text_parse/* Unusable */.kO('is no name of a bucket: it is empty, too long, or has a blank, ?, * or #.');
    }
    if (BUCKET.test(name) && !name.includes('..') && !IP_ADDRESS.test(name))
        return name;
    throw new text_parse/* Unusable */.kO('is no name of a bucket: 3 to 63 lowercase letters, digits, dots and hyphens, ' +
        'with a letter or digit at both ends and no two dots in a row.');
}
/** Empty, or without slashes in front and with one at the end. Slashes within stay: S3 tells `a//b` from `a/b`. */
function parsePrefix(text) {
    if (!text.isWellFormed() || /[\p{Cc}\uFFFE\uFFFF]/u.test(text)) {
        throw new text_parse/* Unusable */.kO('has a line break or another control character.');
    }
    if (text.includes('\\')) {
        throw new text_parse/* Unusable */.kO(`has a backslash. S3 separates folders by /: ${text.replaceAll('\\', '/')}`);
    }
    if (/^s3:\/\//i.test(text))
        throw new text_parse/* Unusable */.kO('is a URL. Write it as the bucket, or what follows the bucket here.');
    const path = text.replace(/^\/+/, '').replace(/\/+$/, '');
    if (/(^|\/)\.{1,2}($|\/)/.test(path)) {
        throw new text_parse/* Unusable */.kO('has . or .. between slashes, which S3 takes literally and no browser can ask for.');
    }
    return path === '' ? '' : `${path}/`;
}

;// CONCATENATED MODULE: ./lib/config/parse.js




function parseDelete(text) {
    if (text === 'owned')
        return 'owned';
    if (/^(true|True|TRUE|false|False|FALSE)$/.test(text))
        return (0,text_parse/* parseBoolean */.yG)(text) ? 'all' : 'none';
    throw new text_parse/* Unusable */.kO('is not true, false or owned.');
}
const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000 };
/** Milliseconds. */
function parseTime(text) {
    const [, number = '', unit = ''] = /^(\d{1,6})([dhm])$/.exec(text) ?? [];
    if (text === '0')
        return 0;
    if (unit === 'd' || unit === 'h' || unit === 'm')
        return Number(number) * UNITS[unit];
    throw new text_parse/* Unusable */.kO('is not a time such as 7d, 12h or 30m, nor 0.');
}
/** A key below `prefix`, or `s3://bucket/key`; `false` for none. */
function parseRecord(prefix, custom) {
    return text => {
        if (/^(false|False|FALSE)$/.test(text))
            return 'none';
        const [, bucket, elsewhere] = /^s3:\/\/([^/]+)\/(.+)$/.exec(text) ?? [];
        const key = elsewhere ?? text;
        if (text.startsWith('s3://') && bucket === undefined)
            throw new text_parse/* Unusable */.kO('names no key: write s3://bucket/key.');
        if (/^(true|True|TRUE)$/.test(text))
            throw new text_parse/* Unusable */.kO('is not a key. Leave it out for the default.');
        if (key.endsWith('/') || key.startsWith('/'))
            throw new text_parse/* Unusable */.kO('is not a key: it begins or ends with a slash.');
        return bucket === undefined ? { key: prefix + key } : { bucket: parseName(bucket, custom), key };
    };
}
/** The path of an object below the prefix. */
function parseObjectName(text) {
    if (/^\/|\/$/.test(text))
        throw new text_parse/* Unusable */.kO('is not the name of an object: it begins or ends with a slash.');
    return parsePrefix(text).slice(0, -1);
}
function parseMaxDeletes(text) {
    if (text === 'auto' || text === 'unlimited')
        return { limit: text };
    if (/^\d{1,15}$/.test(text))
        return { limit: 'count', count: Number(text) };
    const percent = /^\d+(\.\d+)?%$/.test(text) ? Number(text.slice(0, -1)) : Number.NaN;
    if (percent <= 100)
        return { limit: 'percent', percent };
    throw new text_parse/* Unusable */.kO('is not auto, a number such as 100, a percentage such as 12.5%, or unlimited.');
}
/** Patterns in .gitignore syntax, without the lines that say nothing: blank ones and comments. */
function parsePatterns(text) {
    const patterns = text.split(/\r?\n/).filter(line => line.trim() !== '' && !line.startsWith('#'));
    const joined = patterns.find(holdsPatterns);
    if (joined !== undefined)
        throw severalIn(joined);
    if (patterns.length > 0 && patterns.every(pattern => pattern.startsWith('!'))) {
        throw new text_parse/* Unusable */.kO('has only lines with !, which take back from nothing. Write what they take from above.');
    }
    const problems = patterns.flatMap(pattern => {
        const problem = (0,selection/* patternProblem */.AL)(pattern);
        return problem === undefined ? [] : [`${JSON.stringify(pattern)}: ${problem}`];
    });
    if (problems.length > 0)
        throw new text_parse/* Unusable */.kO(`has patterns that match nothing. ${problems.join(' ')}`);
    return patterns;
}
/** The URL of a store, as it was written. */
function parseEndpoint(text) {
    // Before anything is said of it: what is there may hold a password or a token.
    const secret = { secret: /[@?#]/.test(text) };
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !['https:', 'http:'].includes(url.protocol)) {
        const isHost = !secret.secret && /^[\w.-]+(:\d+)?(\/|$)/.test(text);
        const meant = isHost ? ` Did you mean https://${text}?` : '';
        throw new text_parse/* Unusable */.kO(`is not a URL that begins with https:// or http://.${meant}`, secret);
    }
    if (url.username !== '' || url.password !== '') {
        throw new text_parse/* Unusable */.kO('holds a user name or password. Credentials come from the environment.', secret);
    }
    if (url.search !== '' || url.hash !== '')
        throw new text_parse/* Unusable */.kO('has a ? or #, which an endpoint cannot have.', secret);
    return text;
}
function parseKmsKeyId(text) {
    // No wildcards: in a policy they would stand for every key.
    if (/^[\w:/+=,.@-]{1,2048}$/.test(text))
        return text;
    throw new text_parse/* Unusable */.kO('is not the id, alias or ARN of a KMS key.');
}
/** `custom`: of another store than AWS, where an account may be named in any way. */
function parseAccountId(custom) {
    return text => {
        if (/^\d{12}$/.test(text) || (custom && /^[!-~]+$/.test(text)))
            return text;
        const hint = /^\d{1,11}$/.test(text) ? ' Quote it in YAML, or its leading zeros are lost.' : '';
        throw new text_parse/* Unusable */.kO(`is not an account id of 12 digits.${hint}`);
    };
}
/** ARNs of roles, one per line. Other stores than AWS have partitions of their own, and accounts without a number. */
function parseRoles(text) {
    const roles = linesOf(text, /arn:/);
    const wrong = roles.find(role => !ROLE.test(role) || (role.startsWith('arn:aws') && !AWS_ROLE.test(role)));
    if (wrong === undefined)
        return roles;
    const named = roles.length > 1 ? `has ${JSON.stringify(wrong)}, which is not` : 'is not';
    throw new text_parse/* Unusable */.kO(`${named} the ARN of a role, such as arn:aws:iam::123456789012:role/site-deploy.`);
}
const ROLE = /^arn:[\w-]+:iam:[\w-]*:[\w-]*:role\/[!-~]{1,2000}$/;
const AWS_ROLE = /^arn:aws(-[a-z]+)*:iam::\d{12}:role\/[\w+=,.@/-]+$/;
function parseSessionName(text) {
    if (/^[\w+=,.@-]{2,64}$/.test(text))
        return text;
    throw new text_parse/* Unusable */.kO('is not 2 to 64 letters, digits and characters of _+=,.@-');
}
function parseExternalId(text) {
    if (/^[\w+=,.@:/-]{2,1224}$/.test(text))
        return text;
    throw new text_parse/* Unusable */.kO('is not an external ID: 2 to 1224 letters, digits and characters of _+=,.@:/-');
}
function parseAudience(text) {
    if (/^[!-~]{1,255}$/.test(text))
        return text;
    throw new text_parse/* Unusable */.kO('is not an audience: up to 255 visible ASCII characters, without spaces.');
}

;// CONCATENATED MODULE: ./lib/config/gates.js



/** What the project does not want to deploy. */
function loadGates(form) {
    const maxSize = form.read('max-size', parseSize);
    return {
        failOn: form.readOr('fail-on', parseFailOn, { deletes: false, warnings: false }),
        ...(maxSize !== undefined && { maxSize }),
        maxFileSizes: form.readOr('max-file-size', parseBudgets, []),
        require: form.readOr('require', parseRequirements, { patterns: [] }),
        forbidSourceMaps: form.readOr('forbid-source-maps', text_parse/* parseBoolean */.yG, false),
    };
}
const NAMED = ['deletes', 'warnings', 'broken-links'];
function parseFailOn(text) {
    const words = text.split(/[\s,]+/).filter(word => word !== '');
    const growths = words.flatMap(word => /^growth>(\d{1,6}(?:\.\d+)?)%$/.exec(word)?.[1] ?? []);
    const others = words.filter(word => !/^growth>\d{1,6}(\.\d+)?%$/.test(word));
    const unknown = others.find(word => !NAMED.some(name => name === word));
    if (unknown !== undefined) {
        const hint = /^growth/.test(unknown) ? ' Did you mean growth>20%?' : (0,nearest/* didYouMean */.a)(unknown, NAMED);
        throw new text_parse/* Unusable */.kO(`has ${JSON.stringify(unknown)}, which is not deletes, warnings, broken-links or growth>20%.${hint}`);
    }
    const least = growths.length === 0 ? undefined : Math.min(...growths.map(Number));
    return {
        deletes: others.includes('deletes'),
        warnings: others.includes('warnings'),
        ...(others.includes('broken-links') && { brokenLinks: true }),
        ...(least !== undefined && { growth: least }),
    };
}
const gates_UNITS = {
    '': 1,
    b: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    kib: 1024,
    mib: 1024 ** 2,
    gib: 1024 ** 3,
};
/** Bytes. */
function parseSize(text) {
    const [, number = '', unit = ''] = /^(\d{1,12}(?:\.\d{1,6})?)\s*([a-z]*)$/i.exec(text.trim()) ?? [];
    const factor = gates_UNITS[unit.toLowerCase()];
    if (number !== '' && factor !== undefined)
        return Math.floor(Number(number) * factor);
    throw new text_parse/* Unusable */.kO('is not a size such as 500kB, 25MB or 1.5GiB.');
}
/** A size for every file, or `pattern: size` for some; one per line. */
function parseBudgets(text) {
    return gates_linesOf(text).map(line => {
        const [, pattern, size = line] = /^(.+):\s*([^:]+)$/.exec(line) ?? [];
        if (pattern === undefined)
            return { size: parseSize(size) };
        const [only = ''] = parsePatterns(pattern.trim());
        try {
            return { pattern: only, size: parseSize(size) };
        }
        catch {
            throw new text_parse/* Unusable */.kO(`has ${JSON.stringify(line)}, which is not a pattern and a size such as *.js: 300kB.`);
        }
    });
}
/** Patterns, one per line, and `pages>=10`. */
function parseRequirements(text) {
    const lines = gates_linesOf(text);
    const pages = lines.flatMap(line => /^pages\s*>=\s*(\d{1,9})$/.exec(line)?.[1] ?? []).map(Number);
    const patterns = parsePatterns(lines.filter(line => !/^pages\s*>=/.test(line)).join('\n'));
    if (patterns.some(pattern => pattern.startsWith('!'))) {
        throw new text_parse/* Unusable */.kO('has a line with !, which cannot be required.');
    }
    const wrong = lines.find(line => /^pages\s*>=/.test(line) && !/^pages\s*>=\s*\d{1,9}$/.test(line));
    if (wrong !== undefined)
        throw new text_parse/* Unusable */.kO(`has ${JSON.stringify(wrong)}. Write pages>=10.`);
    return { patterns, ...(pages.length > 0 && { pages: Math.max(...pages) }) };
}
function gates_linesOf(text) {
    return text
        .split(/\r?\n/)
        .map(line => line.trim())
        .filter(line => line !== '' && !line.startsWith('#'));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: ./lib/github/pull-request.js

const DEPENDABOT = 'dependabot[bot]';
/** Undefined where the job's event is about none, or does not say about which. */
async function pullRequestOf(job) {
    if (!job.event.name.startsWith('pull_request'))
        return undefined;
    const { action, pull_request: pull } = await readPayload(job);
    if (pull === undefined)
        return undefined;
    return {
        number: pull.number ?? 0,
        ...(pull.head?.sha && { headSha: pull.head.sha }),
        isClosed: action === 'closed',
        isFork: pull.head !== undefined && pull.head.repo?.full_name !== job.repository,
        isOfDependabot: job.actor === DEPENDABOT || pull.user?.login === DEPENDABOT,
    };
}
/** Undefined where the job's event is no `workflow_run` of a pull request. */
async function triggeringRunOf(job) {
    if (job.event.name !== 'workflow_run')
        return undefined;
    const { workflow_run: run } = await readPayload(job);
    const headOwner = run?.head_repository?.owner?.login;
    if (run?.event !== 'pull_request' || !headOwner || !run.head_branch || !run.head_sha)
        return undefined;
    return { headOwner, headBranch: run.head_branch, headSha: run.head_sha };
}
/** Empty where there is none to read. */
async function readPayload({ event }) {
    try {
        const payload = JSON.parse(await (0,promises_.readFile)(event.path ?? '', 'utf8'));
        return typeof payload === 'object' && payload !== null ? payload : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./lib/config/preview.js

/** Undefined where the run is about no pull request. */
async function previewOf(job) {
    const pull = job && (await pullRequestOf(job));
    return pull && pull.number > 0 ? { number: pull.number, isClosed: pull.isClosed } : undefined;
}
/** Whether a prefix is one pull request's alone: its number stands in it, as a number of its own. */
function isPreviewPrefix(prefix, number) {
    return new RegExp(`(?<!\\d)${number}(?!\\d)`).test(prefix);
}

;// CONCATENATED MODULE: ./lib/config/site-url.js


/**
 * The address of the root of the prefix, with a slash at the end. `{prefix}` stands for the prefix without its last
 * slash: in a host name, slashes become hyphens.
 */
function parseSiteUrl(prefix) {
    return text => {
        const name = prefix.replace(/\/$/, '');
        const [, scheme = '', host = '', rest = ''] = /^(https?:\/\/)([^/?#]*)(.*)$/is.exec(text) ?? [];
        const inHost = host.replaceAll('{prefix}', name.replaceAll('/', '-').toLowerCase());
        const filled = `${scheme}${inHost}${rest.replaceAll('{prefix}', encodeKey(name))}`;
        if (host === '' || !URL.canParse(filled)) {
            throw new text_parse/* Unusable */.kO('is not a URL such as https://www.example.com or https://{prefix}.example.com.');
        }
        const url = new URL(filled);
        if (url.username !== '' || url.password !== '') {
            throw new text_parse/* Unusable */.kO('holds a user name or password: send them with verify-headers.', { secret: true });
        }
        if (url.search !== '' || url.hash !== '')
            throw new text_parse/* Unusable */.kO('has a ? or #, behind which no page lies.');
        return url.href.endsWith('/') ? url.href : `${url.href}/`;
    };
}

;// CONCATENATED MODULE: ./lib/config/publicity.js


function loadPublicity(form, prefix, job) {
    const siteUrl = form.read('site-url', parseSiteUrl(prefix));
    const id = form.read('comment-id', text => text);
    const token = form.read('github-token', text => text);
    const when = form.readOr('comment', parseWhen, 'never');
    if (when !== 'never' && job === undefined)
        form.refuse('comment', 'needs a job of GitHub Actions, and this is none.');
    return {
        ...(siteUrl !== undefined && { siteUrl }),
        comment: { when, ...(id !== undefined && { id }), ...(token !== undefined && { token }) },
        deployment: form.readOr('deployment', parseDeployment, 'auto'),
    };
}
function parseWhen(text) {
    if (text === 'changes')
        return 'changes';
    if (/^(true|True|TRUE|false|False|FALSE)$/.test(text))
        return (0,text_parse/* parseBoolean */.yG)(text) ? 'always' : 'never';
    throw new text_parse/* Unusable */.kO('is not true, false or changes.');
}
const parseDeployment = text => {
    if (text === 'auto')
        return 'auto';
    if (/^(true|True|TRUE|false|False|FALSE)$/.test(text))
        return (0,text_parse/* parseBoolean */.yG)(text) ? 'always' : 'never';
    throw new text_parse/* Unusable */.kO('is not true, false or auto.');
};
function loadVerify(form) {
    const options = {
        mode: form.readOr('verify', parseMode, 'off'),
        headers: form.readOr('verify-headers', parseHeaders, {}),
    };
    if (options.mode !== 'off' && !form.has('site-url'))
        form.refuse('verify', `needs ${form.nameOf('site-url')}, the address to look at.`);
    return options;
}
const parseMode = text => {
    if (text === 'spa')
        return 'spa';
    if (/^(true|True|TRUE|false|False|FALSE)$/.test(text))
        return (0,text_parse/* parseBoolean */.yG)(text) ? 'site' : 'off';
    throw new text_parse/* Unusable */.kO('is not true, false or spa.');
};
/** `Name: value`, one per line. The values may be secrets, and are shown nowhere. */
function parseHeaders(text) {
    const lines = text.split(/\r?\n/).filter(line => line.trim() !== '');
    const headers = lines.map((line, index) => {
        const [, name = '', value = ''] = /^\s*([\w!#$%&'*+.^`|~-]+)\s*:\s*(.*\S)\s*$/.exec(line) ?? [];
        if (name === '' || !/^[\t -~\x80-\xff]+$/.test(value)) {
            throw new text_parse/* Unusable */.kO(`has a line ${index + 1} that is not a header such as Authorization: Basic ….`, {
                secret: true,
            });
        }
        return [name.toLowerCase(), value];
    });
    return Object.fromEntries(headers);
}

;// CONCATENATED MODULE: ./lib/s3/partition.js
/** Beginnings of regions' names, by the partition that they belong to. All others are of `aws`. */
const PARTITIONS = [
    ['cn-', 'aws-cn'],
    ['us-gov-', 'aws-us-gov'],
    ['us-iso-', 'aws-iso'],
    ['us-isob-', 'aws-iso-b'],
    ['eu-isoe-', 'aws-iso-e'],
    ['us-isof-', 'aws-iso-f'],
    ['eusc-', 'aws-eusc'],
];
/** The partition of a region, as ARNs name it. */
function partitionOf(region = '') {
    return PARTITIONS.find(([beginning]) => region.startsWith(beginning))?.[1] ?? 'aws';
}

;// CONCATENATED MODULE: ./lib/config/trust.js


/**
 * `owner/repo`, and what may come behind it: an environment, a ref, `pull_request`, or any of these as the token's
 * subject has it.
 * @param region of the account, for its partition
 */
function parseTrust(job, region) {
    return text => {
        const [, owner = '', repository = '', context] = /^([\w-]+)\/([\w.-]+)(?::(.+))?$/.exec(text) ?? [];
        if (owner === '') {
            throw new text_parse/* Unusable */.kO('is not owner/repo, owner/repo:environment or owner/repo:refs/heads/branch.');
        }
        const ids = idsOf(`${owner}/${repository}`, job);
        return {
            owner,
            repository,
            context: context === undefined ? '*' : subjectContext(context),
            partition: partitionOf(region),
            ...(ids && { ids }),
        };
    };
}
function subjectContext(text) {
    if (text === 'pull_request' || /^(ref:)?refs\/./.test(text))
        return text.replace(/^refs\//, 'ref:$&');
    if (text.startsWith('ref:'))
        throw new text_parse/* Unusable */.kO('needs a whole ref, such as refs/heads/main.');
    const name = text.replace(/^environment:/, '');
    if (name === '')
        throw new text_parse/* Unusable */.kO('names no environment.');
    // The subject is cut at colons, so GitHub encodes those of a name.
    return `environment:${name.replaceAll(':', '%3A')}`;
}
/** In a workflow of that very repository its numbers are known. */
function idsOf(name, job) {
    const { repository: own, ownerId: owner, repositoryId: repository } = job ?? {};
    return name === own && owner && repository ? { owner, repository } : undefined;
}

;// CONCATENATED MODULE: ./lib/config/find-config-file.js



const CONFIG_FILES = ['s3-site-deploy.yml', 's3-site-deploy.yaml'];
/**
 * Runs with the rights of the repository in whose workspace there may be files of somebody who has none: the pull
 * request's checkout, or an artifact of its build.
 */
const EVENTS_WITH_FOREIGN_FILES = ['pull_request_target', 'workflow_run', 'issue_comment'];
/**
 * The configuration file of a run: the one that `config` names, which need not exist, or else `s3-site-deploy.yml` at
 * the root of the workspace.
 * @param named the input `config`; `false` for none
 */
function findConfigFile(named, environment, workspace) {
    if (/^(false|False|FALSE)$/.test(named))
        return { found: 'none' };
    if (named !== '')
        return { found: 'file', file: named };
    const file = CONFIG_FILES.find(name => isThere((0,external_node_path_.resolve)(workspace, name)));
    if (file === undefined)
        return { found: 'none' };
    const event = jobOf(environment)?.event.name ?? '';
    return EVENTS_WITH_FOREIGN_FILES.includes(event)
        ? { found: 'foreign', file, event }
        : { found: 'file', file };
}
function isThere(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }) !== undefined;
}

;// CONCATENATED MODULE: ./lib/config/with-file.js




/**
 * The inputs, with what the configuration file says where nothing was given. YAML is loaded only where there is a file.
 * @param workspace where the file is looked for
 */
async function withConfigFile(raw, environment, workspace) {
    const chosen = raw.values.get('environment') ?? '';
    const found = findConfigFile(raw.values.get('config') ?? '', environment, workspace);
    if (found.found === 'file')
        return readFrom(found.file, chosen, raw, workspace);
    const unreadFile = found.found === 'none'
        ? undefined
        : `${found.file} is not read in ${found.event} runs, where it may be a stranger's, unless ${nameIn(raw.from, 'config')} names it.`;
    const needsFile = `${JSON.stringify(chosen)} needs a configuration file. ${unreadFile ?? `There is no ${CONFIG_FILES[0]}.`}`;
    const problems = chosen === '' ? [] : [problemWith('environment', chosen, needsFile, raw)];
    return { ...raw, problems: [...raw.problems, ...problems], ...(unreadFile && { unreadFile }) };
}
async function readFrom(file, chosen, raw, workspace) {
    const [{ readYamlFile }, { readConfigFile }] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 418).then(__nccwpck_require__.bind(__nccwpck_require__, 1418)),
        Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(109)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1109)),
    ]);
    const read = readYamlFile((0,external_node_path_.resolve)(workspace, file));
    if ('problem' in read) {
        const problem = problemWith('config', file, `${file} ${read.problem}`, raw);
        return { ...raw, problems: [...raw.problems, { ...problem, excuses: ['source', 'bucket'] }] };
    }
    const { values, problems } = readConfigFile(read.text, file, chosen, nameIn(raw.from, 'environment'));
    const excused = problems.map(problem => ({ ...problem, excuses: ['source', 'bucket'] }));
    return { ...raw, fromFile: withoutGiven(values, raw), problems: [...raw.problems, ...excused] };
}
/** On the command line an empty value is given, too: `--prefix=`. The runner hands over empty what nobody wrote. */
function withoutGiven(values, { from, values: given }) {
    const isGiven = (name) => (from === 'command-line' ? given.has(name) : Boolean(given.get(name)));
    const left = new Map([...values].filter(([name]) => !isGiven(name)));
    // A whole target, to which the prefix of another one does not belong.
    if ((0,tokens/* isTarget */.E)(given.get('bucket') ?? ''))
        left.delete('prefix');
    return left;
}
function problemWith(name, value, problem, { from }) {
    return { input: nameIn(from, name), value, problem };
}

;// CONCATENATED MODULE: ./lib/config/load.js





















const MAX_CONCURRENCY = 1024;
// Seconds, as STS takes them.
const MIN_ROLE_DURATION = 900;
const MAX_ROLE_DURATION = 43_200;
/**
 * What to do, from the inputs and the environment. Asks no service anything.
 * @param workspace what relative paths in `source` and `headers` are relative to
 * @throws ConfigError with everything that is wrong with the inputs
 */
async function loadConfig(given, environment, workspace) {
    const { wordInFront } = given;
    const slip = wordInFront === undefined ? undefined : notACommand(wordInFront, workspace);
    if (slip !== undefined)
        throw new errors/* ConfigError */.xL([slip]);
    const raw = await withConfigFile(given, environment, workspace);
    const form = new Form(raw);
    const command = form.readOr('command', (0,text_parse/* oneOf */.yL)(commands/* COMMANDS */.Lo), likelyCommand(form.text('command')));
    refuseMissing(form, command, raw);
    const config = await loadCommand(command, form, environment, workspace);
    if (form.problems.length > 0)
        throw new errors/* ConfigError */.xL(form.problems);
    return config;
}
/** On the command line one sentence says how to write all that is missing. */
function refuseMissing(form, command, { from, unreadFile }) {
    // A trust policy is about no bucket.
    if (command === 'iam-policy' && form.has('trust'))
        return;
    const missing = config_options/* OPTIONS */.lw.filter(({ requiredBy }) => requiredBy?.includes(command))
        .map(({ name }) => name)
        .filter(name => !form.has(name) && !form.isExcused(name));
    if (from === 'action') {
        const why = unreadFile === undefined ? '' : ` ${unreadFile}`;
        for (const name of missing)
            form.refuse(name, `is required, but missing or empty.${why}`);
    }
    else if (missing.length > 0) {
        const input = missing.map(name => form.nameOf(name)).join(' and ');
        const usage = `s3-site-deploy ${command} ${commands/* COMMAND_TEXTS */.zl[command].words}`;
        form.problems.push({ input, value: '', problem: `missing. Write ${usage}` });
    }
}
/** Lets a command with a slip in it be checked as the one that was probably meant. */
function likelyCommand(text) {
    const meant = (0,nearest/* nearest */.p)(text, commands/* COMMANDS */.Lo);
    return commands/* COMMANDS */.Lo.find(command => command === meant) ?? 'deploy';
}
async function loadCommand(command, form, environment, workspace) {
    switch (command) {
        case 'deploy':
            return loadDeploy(form, environment, workspace);
        case 'preview':
            return loadPreview(form, environment, workspace);
        case 'sweep':
            return loadSweep(form, environment);
        case 'list':
            return loadList(form, environment);
        case 'remove':
            return loadRemove(form, environment);
        case 'iam-policy':
            return loadIamPolicy(form, environment, workspace);
    }
}
async function loadIamPolicy(form, environment, workspace) {
    const command = 'iam-policy';
    const region = loadRegion(form, environment, form.has('endpoint'));
    const trust = form.read('trust', parseTrust(jobOf(environment), region?.name));
    if (trust !== undefined)
        return { command, asks: 'trust', trust };
    // A policy is the same for every source, which need not be built yet.
    const anySource = { from: 'directory', root: workspace, workspace };
    return { command, asks: 'permissions', deploy: await loadDeploy(form, environment, workspace, anySource) };
}
async function loadDeploy(form, environment, workspace, source = loadSource(form, workspace), preview) {
    const common = loadCommon(form, environment, preview);
    const config = {
        command: 'deploy',
        ...common,
        source,
        selection: loadSelection(form),
        delete: form.readOr('delete', parseDelete, 'none'),
        keepAssets: form.readOr('keep-assets', parseTime, 0),
        immutableChange: form.readOr('immutable-change', (0,text_parse/* oneOf */.yL)(['error', 'warn', 'allow']), 'error'),
        brokenLinks: form.readOr('broken-links', (0,text_parse/* oneOf */.yL)(['warn', 'error', 'off']), 'warn'),
        provenance: { ...provenanceOf(jobOf(environment)), ...(preview && { preview: preview.number }) },
        checkHeaders: CHECKS[form.readOr('check-headers', (0,text_parse/* oneOf */.yL)(['auto', 'true', 'false']), 'auto')],
        ...loadRecord(form, common.target),
        maxDeletes: loadMaxDeletes(form),
        allow: form.readOr('allow', parsePatterns, []),
        dryRun: form.readOr('dry-run', text_parse/* parseBoolean */.yG, false),
        cacheControl: form.readOr('cache-control', parseCachePolicy, { policy: 'auto' }),
        headerRules: await loadHeaders(form, workspace),
        siteFiles: form.readOr('site-files', text_parse/* parseBoolean */.yG, false),
        compress: form.readOr('compress', (0,text_parse/* oneOf */.yL)(config_options/* COMPRESSIONS */._7), 'none'),
        compressTypes: form.readOr('compress-types', parseMediaTypes, DEFAULT_COMPRESS_TYPES),
        cleanUrls: form.readOr('clean-urls', (0,text_parse/* oneOf */.yL)(config_options/* CLEAN_URLS */.hK), 'false'),
        write: loadWriteOptions(form),
        ...loadCloudFront(form),
        ...loadPublicity(form, common.target.prefix, jobOf(environment)),
        verify: loadVerify(form),
        gates: loadGates(form),
    };
    if (config.keepAssets > 0 && config.record === undefined) {
        form.refuse('keep-assets', `needs a record, which knows since when: ${form.nameOf('record')} is false.`);
    }
    if (config.delete === 'owned' && config.record === undefined) {
        form.refuse('delete', `cannot be owned without a record, and ${form.nameOf('record')} is false.`);
    }
    if (config.delete !== 'none' && config.source.from === 'file') {
        form.refuse('delete', 'is not allowed with a single file as source: it would delete everything beside it.');
    }
    return config;
}
/** A deploy or, once the pull request is closed, a removal; below the preview's own prefix alone. */
async function loadPreview(form, environment, workspace) {
    const preview = await previewOf(jobOf(environment));
    if (preview === undefined) {
        form.refuse('command', 'needs a run on pull_request, with the types opened, synchronize, reopened and closed.');
        return loadDeploy(form, environment, workspace);
    }
    if (!preview.isClosed && !form.has('source'))
        form.refuse('source', 'is required, but missing or empty.');
    const config = preview.isClosed
        ? loadRemove(form, environment, preview)
        : await loadDeploy(form, environment, workspace, loadSource(form, workspace), preview);
    if (!isPreviewPrefix(config.target.prefix, preview.number)) {
        form.refuse('prefix', `does not name pull request ${preview.number}, so previews would overwrite each other. Write pr-${preview.number}, or leave it out.`);
    }
    if (config.record === undefined)
        form.refuse('record', 'cannot be false: by it a preview knows its own prefix.');
    return config;
}
function loadSweep(form, environment) {
    const removal = removalOf(form, environment);
    // Of no pull request, but of those that the records name: to read them needs a right.
    return {
        command: 'sweep',
        olderThan: form.readOr('older-than', parseTime, 0),
        removal: { ...removal, preview: 0 },
    };
}
function loadList(form, environment) {
    return { command: 'list', ...loadCommon(form, environment) };
}
function loadRemove(form, environment, preview) {
    const config = removalOf(form, environment, preview);
    const known = !form.isRefused('bucket') && !form.isRefused('include');
    if (known && config.target.prefix === '' && config.selection.include.length === 0) {
        form.refuse('prefix', `is the whole bucket. Say what to remove, here or in ${form.nameOf('include')}.`);
    }
    return config;
}
function removalOf(form, environment, preview) {
    const common = loadCommon(form, environment, preview);
    return {
        command: 'remove',
        ...common,
        asksFirst: !form.readOr('yes', text_parse/* parseBoolean */.yG, false),
        selection: loadSelection(form),
        maxDeletes: loadMaxDeletes(form),
        ...loadRecord(form, common.target),
        dryRun: form.readOr('dry-run', text_parse/* parseBoolean */.yG, false),
        ...loadCloudFront(form),
        ...loadPublicity(form, common.target.prefix, jobOf(environment)),
    };
}
function loadCommon(form, environment, preview) {
    form.read('exit-code', text_parse/* parseBoolean */.yG);
    const isQuiet = form.readOr('quiet', text_parse/* parseBoolean */.yG, false);
    if (form.readOr('verbose', text_parse/* parseBoolean */.yG, false) && isQuiet)
        form.refuse('verbose', 'contradicts --quiet.');
    return {
        target: loadTarget(form, preview && `pr-${preview.number}/`),
        ...(preview && { preview: preview.number }),
        connection: loadConnection(form, environment),
        credentials: loadCredentials(form, environment),
        json: form.readOr('json', text_parse/* parseBoolean */.yG, false),
    };
}
function loadTarget(form, usualPrefix = '') {
    const custom = form.has('endpoint');
    const named = form.readOr('bucket', parseBucket(custom), { bucket: '', prefix: '' });
    const prefix = form.readOr('prefix', parsePrefix, '');
    if (named.prefix !== '' && prefix !== '') {
        form.refuse('prefix', `comes on top of ${named.prefix} in ${form.nameOf('bucket')}. Write only one of them.`);
    }
    return { bucket: named.bucket, prefix: named.prefix || prefix || usualPrefix };
}
function loadConnection(form, environment) {
    const custom = form.has('endpoint');
    return present({
        region: loadRegion(form, environment, custom),
        endpoint: form.read('endpoint', parseEndpoint),
        forcePathStyle: form.read('force-path-style', text_parse/* parseBoolean */.yG),
        expectedBucketOwner: form.read('expected-bucket-owner', parseAccountId(custom)),
        concurrency: form.read('concurrency', (0,text_parse/* wholeNumber */.rD)(1, MAX_CONCURRENCY)),
        profile: form.read('aws-profile', text => text),
    });
}
function loadCredentials(form, environment) {
    if (form.has('role-to-assume') && form.fromFile('endpoint')) {
        form.refuse('endpoint', `is where the workflow's token would go, because of ${form.nameOf('role-to-assume')}. Give it as an input, not in a file.`);
    }
    const duration = form.read('role-duration', (0,text_parse/* wholeNumber */.rD)(MIN_ROLE_DURATION, MAX_ROLE_DURATION));
    const externalId = form.read('role-external-id', parseExternalId);
    const audience = form.read('audience', parseAudience);
    return {
        roles: form.readOr('role-to-assume', parseRoles, []),
        sessionName: form.readOr('role-session-name', parseSessionName, sessionNameOf(jobOf(environment))),
        ...(duration !== undefined && { duration }),
        ...(externalId !== undefined && { externalId }),
        ...(audience !== undefined && { audience }),
        sessionPolicy: form.readOr('session-policy', (0,text_parse/* oneOf */.yL)(['auto', 'none']), 'auto'),
        onMissing: form.readOr('on-missing-credentials', (0,text_parse/* oneOf */.yL)(['fail', 'skip']), 'fail'),
    };
}
/** Shows in CloudTrail, where it leads to the run. */
function sessionNameOf({ run } = {}) {
    return run !== undefined && /^\d+$/.test(run.id) ? `s3-site-deploy-${run.id}` : 's3-site-deploy';
}
function loadRegion(form, environment, custom) {
    const name = form.read('region', (0,parse/* parseRegion */.cf)(custom));
    if (name !== undefined)
        return { name, from: 'input' };
    for (const variable of ['AWS_REGION', 'AWS_DEFAULT_REGION']) {
        const text = environment[variable]?.trim();
        if (!text)
            continue;
        if ((0,parse/* isRegion */.Dp)(text, custom))
            return { name: text, from: 'environment' };
        form.problems.push({
            input: variable,
            value: '',
            problem: 'is not the name of a region, such as eu-central-1.',
        });
    }
    return undefined;
}
function loadSource(form, workspace) {
    const parse = (text) => {
        const resolved = resolveSource(text, workspace);
        if ('problem' in resolved)
            throw new text_parse/* Unusable */.kO(resolved.problem);
        const { source } = resolved;
        const place = source.from === 'file' ? source.file : source.root;
        if (form.fromFile('source') && !isBelow(workspace, place)) {
            throw new text_parse/* Unusable */.kO('leaves the workspace. Only an input may do that, not the configuration file.');
        }
        return source;
    };
    const source = form.readOr('source', parse, { from: 'directory', root: workspace, workspace });
    const as = form.read('as', parseObjectName);
    if (as === undefined)
        return source;
    if (source.from === 'file')
        return { ...source, as };
    if (form.has('source') && !form.isRefused('source')) {
        form.refuse('as', `names one object, but ${form.nameOf('source')} is not a single file.`);
    }
    return source;
}
function loadSelection(form) {
    return {
        include: form.readOr('include', parsePatterns, []),
        exclude: form.readOr('exclude', parsePatterns, []),
        protect: form.readOr('protect', parsePatterns, []),
    };
}
/** The commit and the run of a workflow. */
function provenanceOf({ sha, run } = {}) {
    return {
        ...(sha !== undefined && { commit: sha }),
        ...(run !== undefined && { run: `${run.id}/${run.attempt}` }),
    };
}
const CHECKS = { auto: 'auto', true: 'all', false: 'none' };
function loadRecord(form, { prefix }) {
    const record = form.read('record', parseRecord(prefix, form.has('endpoint')));
    return record === undefined || record === 'none' ? {} : { record };
}
function loadMaxDeletes(form) {
    return form.readOr('max-deletes', parseMaxDeletes, { limit: 'auto' });
}
/** YAML is loaded only where there is some to read. */
async function loadHeaders(form, workspace) {
    if (!form.has('headers'))
        return [];
    const rules = form.fromFile('headers')?.rules?.(form.has('endpoint'));
    if (rules !== undefined)
        return rulesOf(rules, form);
    const { loadHeaderRules } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(37)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4418));
    const loaded = loadHeaderRules(form.text('headers'), workspace, form.has('endpoint'));
    if ('rules' in loaded)
        return loaded.rules;
    const input = form.nameOf('headers');
    form.problems.push(...loaded.problems.map(problem => ({ input, value: form.text('headers'), problem })));
    return [];
}
function rulesOf(parsed, form) {
    if ('rules' in parsed)
        return parsed.rules;
    const { file = '' } = form.fromFile('headers')?.place ?? {};
    for (const { line, column, problem } of parsed.problems) {
        form.problems.push({
            input: `${file}:${line}:${column}`,
            value: '',
            problem,
            place: { file, line, column },
        });
    }
    return [];
}
function isBelow(folder, path) {
    const way = (0,external_node_path_.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}
function loadWriteOptions(form) {
    const custom = form.has('endpoint');
    const options = present({
        acl: form.read('acl', (0,text_parse/* oneOf */.yL)(config_options/* ACLS */.AP)),
        storageClass: form.read('storage-class', (0,parse/* parseStorageClass */.Ti)(custom)),
        sse: form.read('sse', (0,text_parse/* oneOf */.yL)(config_options/* ENCRYPTIONS */.$d)),
        sseKmsKeyId: form.read('sse-kms-key-id', parseKmsKeyId),
    });
    if (options.sseKmsKeyId !== undefined && !form.isRefused('sse') && !options.sse?.startsWith('aws:kms')) {
        form.refuse('sse-kms-key-id', `needs ${form.nameOf('sse')} to be aws:kms or aws:kms:dsse.`);
    }
    return options;
}
/** The object without its undefined properties. */
function present(values) {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./lib/text/columns.js
/** Cells padded so that columns stand under each other in a monospaced font; no spaces at a line's end. */
function alignColumns(rows, alignments) {
    const widths = columnWidths(rows, alignments.length);
    return rows.map(row => row.map((cell, column) => {
        const padding = ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)));
        if (alignments[column] === 'right')
            return padding + cell;
        return column === row.length - 1 ? cell : cell + padding;
    }));
}
/** Columns of the widest cell of each. */
function columnWidths(rows, columns) {
    return Array.from({ length: columns }, (_, column) => rows.reduce((widest, row) => Math.max(widest, widthOf(row[column] ?? '')), 0));
}
const emoji = /^\p{RGI_Emoji}$/v;
const noWidth = /^\p{Mark}+$/u;
/** Two columns each in monospaced fonts. */
const wide = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;
let segmenter;
/** What people take for characters. The segmenter is made only for a text that needs it: most are ASCII. */
function charactersOf(text) {
    if (/^[ -~]*$/.test(text))
        return [...text];
    segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
    return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
const colorCodes = new RegExp(`${String.fromCharCode(0x1b)}\\[[\\d;]*m`, 'g');
/** Columns that a text takes in a terminal, near enough for a table; colours take none. */
function widthOf(painted) {
    const text = painted.replace(colorCodes, '');
    if (/^[ -~]*$/.test(text))
        return text.length;
    return charactersOf(text).reduce((width, character) => width + characterWidth(character), 0);
}
function characterWidth(character) {
    if (noWidth.test(character))
        return 0;
    return emoji.test(character) || wide.test(character) ? 2 : 1;
}
/**
 * A path in at most `width` columns. What is cut is in the middle, since the ends tell most: the folder that it is in,
 * and the name with its extension.
 */
function shortenPath(path, width) {
    if (widthOf(path) <= width)
        return path;
    const segments = charactersOf(path);
    const room = Math.max(2, width) - 1;
    const end = fitting(segments.toReversed(), Math.ceil((room * 2) / 3));
    const start = fitting(segments, room - end.width);
    return `${segments.slice(0, start.count).join('')}…${segments.slice(-end.count).join('')}`;
}
/** How many characters from the first on take at most `width` columns; one at the least. */
function fitting(segments, width) {
    let count = 0;
    let used = 0;
    for (const segment of segments) {
        const next = characterWidth(segment);
        if (count > 0 && used + next > width)
            break;
        used += next;
        count += 1;
    }
    return { count, width: used };
}
/** A line as lines of at most `width` columns, indented as it is; a longer word has a line of its own. */
function columns_wrap(text, width) {
    if (widthOf(text) <= width)
        return [text];
    const indent = /^ */.exec(text)?.[0] ?? '';
    return wrapWords(text.slice(indent.length), width - indent.length).map(line => indent + line);
}
function wrapWords(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        const joined = line === '' ? word : `${line} ${word}`;
        if (line === '' || widthOf(joined) <= width)
            line = joined;
        else {
            lines.push(line);
            line = word;
        }
    }
    return [...lines, line];
}

;// CONCATENATED MODULE: ./lib/text/escape.js
/*
 * File names and what a server answers come from strangers: whoever opened the pull request, whoever can
 * write to the bucket. Everything of theirs that is shown goes through `visible` (log, annotations),
 * `htmlText` (Markdown) or `jsonText`.
 */
/**
 * What cannot be seen, or makes its neighbours look like something else: control characters, line separators,
 * bidi and zero-width characters, lone surrogates, blanks that are no spaces.
 */
const escape_hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|[\p{Zs}--\u0020]/v;
const onlyHidden = new RegExp(`^(?:${escape_hidden.source})$`, 'v');
/** Emoji are joined by such characters too: those that make one glyph stay whole. */
const emojiOrHidden = new RegExp(`\\p{RGI_Emoji}|${escape_hidden.source}`, 'gv');
const escape_named = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
function escapeSequence(char) {
    const code = char.codePointAt(0) ?? 0;
    const hex = code.toString(16);
    if (code > 0xffff)
        return `\\u{${hex}}`;
    return escape_named[char] ?? (code > 0xff ? `\\u${hex.padStart(4, '0')}` : `\\x${hex.padStart(2, '0')}`);
}
/**
 * The text with every character that cannot be seen written out: `\n`, `\x1b`, `\u202e`. Backslashes stay as
 * they are, so that applying it twice does no harm.
 */
function visible(text) {
    if (!escape_hidden.test(text))
        return text;
    return text.replace(emojiOrHidden, found => (onlyHidden.test(found) ? escapeSequence(found) : found));
}
/** The colour codes of `style.ts`, which alone pass; `visible` has broken everyone else's. */
const colorCode = new RegExp(`(${String.fromCharCode(0x1b)}\\[[\\d;]*m)`);
/**
 * One line of the log, with nothing in it that a CI system would obey, whatever was forgotten before. The
 * runner takes `::name …::` after leading blanks, and `##[name]…` anywhere in a line, for a command; Azure
 * Pipelines takes `##vso[…]`, TeamCity `##teamcity[…]`. The runner compares by culture, which overlooks
 * invisible characters (ESC of a colour code too), so a break must be visible: `\x3a:` and `#\x23[`.
 */
function safeLine(line) {
    return line
        .split(colorCode)
        .map((part, index) => (index % 2 === 1 ? part : visible(part)))
        .join('')
        .replace(leadingCommand, '$1\\x3a:')
        .replace(bracketCommand, '#\\x23');
}
const leadingCommand = new RegExp(`^((?: |${colorCode.source})*)::`);
const bracketCommand = /##(?=[^[\s]*\[)/g;
/**
 * The value as JSON in one line of text that can be printed anywhere: what cannot be seen is written out (also
 * where JSON need not), and `##`, with which the commands of CI systems begin, is `#\u0023`. Parsed, it is the same.
 */
function jsonText(value) {
    // A backslash before the first `#` cannot escape it, so replacing the second never splits an escape.
    const json = JSON.stringify(value).replaceAll('##', '#\\u0023');
    return escape_hidden.test(json) ? json.replace(everyHidden, utf16Escapes) : json;
}
const everyHidden = new RegExp(escape_hidden.source, 'gv');
function utf16Escapes(char) {
    return Array.from({ length: char.length }, (_, index) => {
        const code = char.charCodeAt(index).toString(16);
        return `\\u${code.padStart(4, '0')}`;
    }).join('');
}
/**
 * Text for Markdown and HTML: as `visible`, with everything that could be markup as a numeric entity.
 *
 * What protects: Markdown never takes an entity for markup (CommonMark 6.2), so the text cannot leave the
 * `<code>` or the table cell that it stands in (a raw `|` splits a cell even between backticks). What looks
 * for links, @mentions, #issues, commits, emoji shortcodes or math comes later and reads decoded text.
 * GitHub's filters for these pass over `<code>`, which is why names stand in one (`htmlCode`); the search for
 * links does not (cmark-gfm would make a mail address of `logo@2x.png`), so an empty comment, which is not
 * kept, cuts the text in two there.
 */
function htmlText(text) {
    return visible(text)
        .replace(markup, char => `&#${char.charCodeAt(0)};`)
        .replace(linkStart, '$&<!---->');
}
/** Printable ASCII that is neither letter, digit nor harmless. */
const markup = /[[!-~]--[A-Za-z0-9\/.,;=+%\-]]/gv;
const linkStart = /&#64;|&#58;(?=\/\/)|www(?=\.)/gi;
/** A name in Markdown. */
function htmlCode(name) {
    return `<code>${htmlText(name)}</code>`;
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(8474);
;// CONCATENATED MODULE: ./lib/terminal/ask.js

/**
 * Asks a question that only y and yes agree to. The terminal stays as it is, so Ctrl-C is a signal to the process; the
 * end of the input (Ctrl-D) is a no.
 * @throws the reason of `signal`
 */
async function ask(question, signal, { input, output }) {
    const { createInterface } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6848, 19));
    const lines = createInterface({ input, output, terminal: false });
    try {
        const ended = (0,external_node_events_.once)(lines, 'close').then(() => '');
        const answer = await Promise.race([lines.question(`${question} [y/N] `, { signal }), ended]);
        return /^y(es)?$/i.test(answer.trim());
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
    finally {
        lines.close();
    }
}

;// CONCATENATED MODULE: ./lib/terminal/color.js
/** As https://no-color.org and https://force-color.org say; else whether whoever shows the log knows colours. */
function wantsColor({ NO_COLOR, FORCE_COLOR }, known) {
    if (NO_COLOR)
        return false;
    return FORCE_COLOR ? !['0', 'false'].includes(FORCE_COLOR) : known;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: ./lib/terminal/temporary-directory.js



/** A folder of this run's own, made when it is first asked for: steps share the one of the runner. */
function temporaryDirectory(parent = (0,external_node_os_.tmpdir)()) {
    let made;
    return () => {
        made ??= (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(parent, 's3-site-deploy-'));
        return made;
    };
}

;// CONCATENATED MODULE: ./lib/terminal/throttle.js
/** True at most once in `intervalMs`, and not before the first interval is over. */
function throttle(intervalMs, now) {
    let last = now();
    return () => {
        const due = now() - last >= intervalMs;
        if (due)
            last = now();
        return due;
    };
}

;// CONCATENATED MODULE: ./lib/terminal/terminal-host.js






// Where nobody tells: of a terminal, and of the page on which a CI system shows its log.
const USUAL_COLUMNS = 80;
const LOG_COLUMNS = 120;
const TERMINAL_INTERVAL_MS = 100;
const LOG_INTERVAL_MS = 10_000;
const CLEAR_LINE = '\r\x1b[K';
/** A person's terminal, or any other program: the log on standard error, data alone on standard output. */
class TerminalHost {
    color;
    isTerminal;
    columns;
    #streams;
    #debug;
    #temporaryDirectory = temporaryDirectory();
    #progressIsDue;
    #progressIsShown = false;
    constructor(environment, streams, now = () => performance.now()) {
        const { DEBUG = '', TERM, CI } = environment;
        this.color = wantsColor(environment, streams.columns !== undefined && TERM !== 'dumb');
        this.columns = streams.columns ?? (CI ? LOG_COLUMNS : USUAL_COLUMNS);
        this.isTerminal = streams.columns !== undefined;
        this.#streams = streams;
        this.#debug = /(^|,)(s3-site-deploy|\*)(,|$)/.test(DEBUG);
        this.#progressIsDue = throttle(streams.columns === undefined ? LOG_INTERVAL_MS : TERMINAL_INTERVAL_MS, now);
    }
    info(text) {
        this.#clearProgress();
        const lines = text.split('\n').flatMap(line => this.#fitting(safeLine(line)));
        this.#streams.log(`${lines.join('\n')}\n`);
    }
    group(title, lines) {
        this.info(['', this.#paint('1', title, '22'), ...lines].join('\n'));
    }
    warning(text) {
        this.#message(this.#paint('33', 'Warning:'), text);
    }
    error(text) {
        this.#message(this.#paint('31', 'Error:'), text);
    }
    debug(text) {
        if (this.#debug)
            this.info(text);
    }
    progress(text) {
        if (!this.#progressIsDue())
            return;
        const { columns } = this.#streams;
        if (columns === undefined) {
            this.info(text);
        }
        else {
            this.#streams.log(`${CLEAR_LINE}${safeLine(text).slice(0, columns - 1)}`);
            this.#progressIsShown = true;
        }
    }
    data(text) {
        this.#clearProgress();
        this.#streams.data(`${text}\n`);
    }
    get confirm() {
        const { dialogue } = this.#streams;
        if (dialogue === undefined)
            return undefined;
        return (question, signal) => {
            this.#clearProgress();
            return ask(safeLine(question), signal, dialogue);
        };
    }
    setOutput() { }
    mask() { }
    async summary() { }
    async flush() {
        this.#clearProgress();
    }
    get temporaryDirectory() {
        return this.#temporaryDirectory();
    }
    /** A terminal breaks lines between characters; a file gets whole ones. */
    #fitting(line) {
        const { columns } = this.#streams;
        return columns === undefined ? [line] : columns_wrap(line, columns);
    }
    /** What follows the first line is indented. */
    #message(label, text) {
        this.info(`${label} ${text.replaceAll('\n', '\n  ')}`);
    }
    #clearProgress() {
        if (this.#progressIsShown)
            this.#streams.log(CLEAR_LINE);
        this.#progressIsShown = false;
    }
    #paint(on, text, off = '39') {
        return this.color ? `\x1b[${on}m${text}\x1b[${off}m` : text;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./lib/github/workflow-commands.js


/*
 * What `@actions/core` says to the runner, for the command line, which does without it: the toolkit writes to standard
 * output alone. The tests hold the two against each other.
 */
/** A line that the runner obeys. No message can break out of it. */
function workflowCommand(command, message = '', { title, file, line, column } = {}) {
    const properties = Object.entries({ title, file, line, col: column })
        .filter(([, value]) => value)
        .map(([name, value]) => `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`);
    return `::${command}${properties.length > 0 ? ` ${properties.join(',')}` : ''}::${escaped(message)}`;
}
function escaped(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
/** An output as the file at GITHUB_OUTPUT takes it, behind a delimiter that no value can know. */
function outputEntry(name, value) {
    const delimiter = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    return `${name}<<${delimiter}${external_node_os_.EOL}${value}${external_node_os_.EOL}${delimiter}${external_node_os_.EOL}`;
}

;// CONCATENATED MODULE: ./lib/github/command-runner.js



/**
 * The runner, spoken to by the command line: on standard error, since standard output belongs to data, where
 * `@actions/core` can write to nothing else. Secrets are not named: standard error may go to a file.
 * @param write to standard error
 */
function commandRunner(files, write) {
    const command = (name, text = '', place = {}) => write(`${workflowCommand(name, text, place)}\n`);
    return {
        info: text => write(`${text}\n`),
        startGroup: title => command('group', title),
        endGroup: () => command('endgroup'),
        warning: (text, place) => command('warning', text, place),
        error: (text, place) => command('error', text, place),
        debug: text => command('debug', text),
        mask: () => { },
        setOutput: (name, value) => (0,external_node_fs_.appendFileSync)(files.output ?? '', outputEntry(name, value)),
        addSummary: markdown => (0,promises_.appendFile)(files.summary ?? '', `${markdown}\n`),
    };
}

// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __nccwpck_require__(3053);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
;// CONCATENATED MODULE: ./lib/github/first-request.js


const CHANNEL = 'http.client.request.start';
/** Calls back once the first HTTP request of this process has been sent, and its answer is waited for. */
function onFirstRequest(callback) {
    const listener = (message) => {
        (0,external_node_diagnostics_channel_.unsubscribe)(CHANNEL, listener);
        const { request } = message; // as Node documents the channel
        if (request instanceof external_node_http_.ClientRequest)
            request.once('finish', callback);
    };
    (0,external_node_diagnostics_channel_.subscribe)(CHANNEL, listener);
}

;// CONCATENATED MODULE: ./lib/github/github-host.js




// GitHub shows so many of each level for a step, and drops the rest.
const SHOWN_ANNOTATIONS = 10;
// What the page of a job shows of a line without wrapping it, on a usual screen.
const github_host_LOG_COLUMNS = 120;
const PROGRESS_INTERVAL_MS = 10_000;
/** A job of GitHub Actions. Whatever cannot be handed to the runner is left out, and never fails the run. */
class GithubHost {
    color;
    isTerminal = false;
    columns = github_host_LOG_COLUMNS;
    idToken;
    #job;
    #runner;
    #data;
    #temporaryDirectory;
    #progressIsDue;
    #annotations = { warning: 0, error: 0 };
    constructor(job, environment, { runner, data, idToken }, now = () => performance.now()) {
        this.color = wantsColor(environment, true);
        this.idToken = idToken;
        this.#job = job;
        this.#runner = runner;
        this.#data = data;
        this.#temporaryDirectory = temporaryDirectory(job.temp);
        this.#progressIsDue = throttle(PROGRESS_INTERVAL_MS, now);
    }
    info(text) {
        this.#runner.use(runner => runner.info(safeLines(text)));
    }
    group(title, lines) {
        this.#runner.use(runner => runner.startGroup(safeLines(title)));
        for (const line of lines)
            this.info(line);
        this.#runner.use(runner => runner.endGroup());
    }
    warning(text, place = {}) {
        this.#annotate('warning', text, place);
    }
    error(text, place = {}) {
        this.#annotate('error', text, place);
    }
    debug(text) {
        if (this.#job.debug)
            this.#runner.use(runner => runner.debug(safeLines(text)));
    }
    progress(text) {
        if (this.#progressIsDue())
            this.info(text);
    }
    data(text) {
        const safe = text.split('\n').map(defused).join('\n');
        this.#runner.use(runner => this.#data(safe, runner));
    }
    setOutput(name, value) {
        if (this.#job.files.output === undefined) {
            this.debug(`GITHUB_OUTPUT is not set: the output ${name} is lost.`);
            return;
        }
        this.#runner.use(runner => {
            try {
                runner.setOutput(name, value);
            }
            catch (error) {
                this.warning(`The output ${name} could not be set: ${messageOf(error)}`);
            }
        });
    }
    async summary(markdown) {
        if (this.#job.files.summary === undefined) {
            this.debug('GITHUB_STEP_SUMMARY is not set: there is no summary.');
            return;
        }
        const runner = await this.#runner.ready();
        try {
            await runner.addSummary(markdown);
        }
        catch (error) {
            this.warning(`The summary could not be written: ${messageOf(error)}`);
        }
    }
    get temporaryDirectory() {
        return this.#temporaryDirectory();
    }
    mask(secret) {
        this.#runner.use(runner => runner.mask(secret));
    }
    async flush() {
        await this.#runner.ready();
    }
    #annotate(level, text, place) {
        this.#annotations[level]++;
        if (this.#annotations[level] > SHOWN_ANNOTATIONS) {
            this.info(`${level === 'error' ? 'Error' : 'Warning'}: ${text}`);
        }
        else {
            this.#runner.use(runner => runner[level](safeLines(text), safePlace(place)));
        }
    }
}
function safeLines(text) {
    return text.split('\n').map(safeLine).join('\n');
}
function safePlace({ title, file, ...position }) {
    return {
        ...(title !== undefined && { title: visible(title) }),
        ...(file !== undefined && { file: visible(file) }),
        ...position,
    };
}
/** Data stays as it is, but for a line that the runner could obey. */
function defused(line) {
    return /^\s*::|##/.test(line) ? safeLine(line) : line;
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./lib/github/late.js
/** Something that is still to be loaded. What is wanted of it before it is there waits, and is then done in order. */
class Late {
    #load;
    #loading;
    #loaded;
    #waiting = [];
    constructor(load) {
        this.#load = load;
    }
    static of(value) {
        const late = new Late(async () => value);
        late.#loaded = { value };
        return late;
    }
    use(call) {
        if (this.#loaded)
            call(this.#loaded.value);
        else
            this.#waiting.push(call);
    }
    /** Begins to load. Resolves when all that waited is done. */
    ready() {
        this.#loading ??= this.#load().then(value => {
            for (let call = this.#waiting.shift(); call; call = this.#waiting.shift())
                call(value);
            this.#loaded = { value };
            return value;
        });
        return this.#loading;
    }
}

;// CONCATENATED MODULE: ./lib/github/hosts.js






// Some terminals do not tell their width.
const hosts_USUAL_COLUMNS = 80;
const SECRETS = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
/**
 * The host of the action: everything goes to standard output through GitHub's toolkit, and secrets of the environment
 * are masked. The toolkit is loaded once the first request is on its way, or when all is said.
 */
function actionHost(job, environment) {
    survive(process.stdout);
    const runner = new Late(async () => (await Promise.all(/* import() */[__nccwpck_require__.e(421), __nccwpck_require__.e(785)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7785))).toolkit);
    const idToken = async (audience) => {
        await runner.ready();
        return (await Promise.all(/* import() */[__nccwpck_require__.e(421), __nccwpck_require__.e(785)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7785))).askToolkit(audience);
    };
    const host = new GithubHost(job, environment, { runner, data: (text, { info }) => info(text), idToken });
    for (const name of SECRETS) {
        const secret = environment[name];
        if (secret)
            host.mask(secret);
    }
    // Where it cannot be loaded, `flush` says so.
    onFirstRequest(() => runner.ready().catch(() => { }));
    return host;
}
/**
 * The host of the command line, in a job or on a terminal. Nothing is masked: standard error may go to a file,
 * and masking names the secret.
 */
function commandLineHost(environment) {
    const log = writer(process.stderr);
    const data = writer(process.stdout);
    const job = jobOf(environment);
    if (job !== undefined) {
        const runner = Late.of(commandRunner(job.files, log));
        return new GithubHost(job, environment, { runner, data: text => data(`${text}\n`) });
    }
    const columns = process.stderr.isTTY ? process.stderr.columns || hosts_USUAL_COLUMNS : undefined;
    const isAnswered = process.stdin.isTTY && process.stderr.isTTY;
    const dialogue = isAnswered ? { input: process.stdin, output: process.stderr } : undefined;
    return new TerminalHost(environment, { log, data, columns, dialogue });
}
function writer(stream) {
    survive(stream);
    return text => void stream.write(text);
}
/** Who reads a stream may go away, as `| head` does; that is no failure of ours. */
function survive(stream) {
    stream.on('error', error => {
        if (!('code' in error) || error.code !== 'EPIPE')
            throw error;
    });
}

;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
;// CONCATENATED MODULE: ./lib/pace/young-generation.js

/**
 * Lets V8 collect what a request leaves behind as it comes. It would rather double the space for young objects until
 * that holds over 100 MB, which saves no time here. To be called before much is allocated.
 */
function keepYoungGenerationSmall() {
    (0,external_node_v8_namespaceObject.setFlagsFromString)('--semi-space-growth-factor=1');
}

;// CONCATENATED MODULE: ./lib/report/error-json.js


/** What `--json` prints of a run that ended before there was a plan. */
function errorJson({ title, lines }, error) {
    const inputs = error instanceof errors/* ConfigError */.xL ? { inputs: error.inputs } : {};
    return jsonText({ version: 1, status: 'failed', error: { message: title, details: lines, ...inputs } });
}

// EXTERNAL MODULE: ./lib/cloudfront/cloudfront-error.js
var cloudfront_error = __nccwpck_require__(7553);
// EXTERNAL MODULE: ./lib/s3/errors/store-error.js
var store_error = __nccwpck_require__(9582);
;// CONCATENATED MODULE: ./lib/text/format.js
/** `4,321`, of an integer. By hand: to load `Intl` takes as long as to start Node. */
function count(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
/** `1 object`, `4,321 objects`. */
function counted(number, one, many = `${one}s`) {
    return `${count(number)} ${number === 1 ? one : many}`;
}
const units = ['kB', 'MB', 'GB', 'TB'];
/** Bytes for people, in decimal units as S3 bills and browsers show them: `900 B`, `1.2 MB`. */
function bytes(number) {
    if (number < 1000)
        return `${number} B`;
    let value = number / 1000;
    let unit = 0;
    // From 999.95 on, one decimal would round to `1000.0`.
    while (value >= 999.95 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${value.toFixed(1)} ${units[unit]}`;
}
/** Two sizes, exact where they would read the same: `1.2 kB → 3.4 kB`, `1,201 B → 1,207 B`. */
function bytesChange(before, after) {
    if (before === after)
        return bytes(after);
    const [from, to] = [bytes(before), bytes(after)];
    return from === to ? `${count(before)} B → ${count(after)} B` : `${from} → ${to}`;
}
/** Milliseconds for people: `240 ms`, `3.2 s`, `2 min 05 s`. */
function duration(ms) {
    if (Math.round(ms) < 1000)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}
/** `24%`; never 100% before all is done. */
function percent(part, whole) {
    return `${whole === 0 ? 100 : Math.floor((part / whole) * 100)}%`;
}

;// CONCATENATED MODULE: ./lib/pace/when-aborted.js
/** What is to end with a signal. One listener serves for all: Node 20 warns of more than ten, and requests are hundreds. */
const ENDING = new WeakMap();
/**
 * Calls `end` once the signal is aborted, at once if it is already.
 * @returns takes that back
 */
function whenAborted(signal, end) {
    if (signal.aborted) {
        end();
        return () => { };
    }
    const ending = ENDING.get(signal) ?? watched(signal);
    ending.add(end);
    return () => void ending.delete(end);
}
function watched(signal) {
    const ending = new Set();
    ENDING.set(signal, ending);
    const endAll = () => {
        for (const end of ending)
            end();
    };
    signal.addEventListener('abort', endAll, { once: true });
    return ending;
}

;// CONCATENATED MODULE: ./lib/pace/clock.js

const SYSTEM_CLOCK = {
    now: () => performance.now(),
    random: Math.random,
    sleep,
};
function sleep(ms, signal) {
    return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
            forget();
            resolve();
        }, ms);
        const forget = whenAborted(signal, () => {
            clearTimeout(timer);
            reject(signal.reason);
        });
    });
}

// EXTERNAL MODULE: ./lib/pace/lanes.js
var pace_lanes = __nccwpck_require__(728);
// EXTERNAL MODULE: ./lib/site/bodies/read.js
var bodies_read = __nccwpck_require__(1106);
;// CONCATENATED MODULE: ./lib/verify/compare.js
/**
 * What an address answers otherwise than it should. Pure.
 * @param md5 of the file's content, decoded, in hex; absent where it is not compared
 */
function differencesOf(expected, seen, md5) {
    if (expected.is !== 'file')
        return isAbsent(expected.is, seen) ? [] : [compare_status('404', seen)];
    if (seen.status !== 200)
        return [compare_status('200', seen)];
    const { contentType, cacheControl } = expected.wanted.headers;
    return [
        ...differs('Content-Type', contentType, seen.headers['content-type'], sameType),
        ...(cacheControl === undefined
            ? []
            : differs('Cache-Control', cacheControl, seen.headers['cache-control'], sameDirectives)),
        ...(md5 === undefined || seen.md5 === undefined || md5 === seen.md5
            ? []
            : [{ what: 'content', expected: `MD5 ${md5}`, got: `MD5 ${seen.md5}` }]),
    ];
}
function isAbsent(is, seen) {
    return is === 'nowhere' ? seen.status === 404 : seen.status !== 200 || seen.redirected;
}
function compare_status(expected, seen) {
    return { what: 'status', expected, got: String(seen.status) };
}
function differs(what, expected, got, isSame) {
    return got !== undefined && isSame(expected, got) ? [] : [{ what, expected, got: got ?? 'none' }];
}
/** A server may write the charset in its own way, but not leave it out. */
function sameType(a, b) {
    return plainType(a) === plainType(b);
}
function plainType(type) {
    return type.toLowerCase().replaceAll(/[\s"]/g, '');
}
/** In any order. */
function sameDirectives(a, b) {
    const plain = (value) => value
        .toLowerCase()
        .split(/\s*,\s*/)
        .map(part => part.trim())
        .toSorted()
        .join();
    return plain(a) === plain(b);
}
/**
 * Where what is wrong most likely is, by what the answer says of itself. Pure.
 * - Out of a cache, and the deploy has just written it: an old copy.
 * - The object's own ETag with another header: a rule of the CDN sets it.
 * - S3's own error, or another ETag straight from the origin: the bucket.
 */
function layerOf(expected, { status: code, headers }) {
    const fromCache = /\bhit\b/i.test(headers['x-cache'] ?? headers['cf-cache-status'] ?? '') || Number(headers['age']) > 0;
    if (expected.is !== 'file')
        return fromCache && code === 200 ? 'old-copy' : 'cdn-rule';
    const isObject = code === 200 && expected.etag !== undefined && plainEtag(headers['etag']) === expected.etag;
    if (fromCache && (expected.isWritten || !isObject))
        return 'old-copy';
    if (isObject)
        return 'cdn-rule';
    const byBucket = code === 200 ? headers['etag'] : headers['x-amz-request-id'];
    return byBucket === undefined ? 'cdn-rule' : 'bucket';
}
/** CloudFront marks it weak where it compresses. */
function plainEtag(etag) {
    return etag?.replace(/^W\//, '').replaceAll('"', '');
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(4708);
// EXTERNAL MODULE: ./lib/http/agents.js
var http_agents = __nccwpck_require__(6380);
;// CONCATENATED MODULE: ./lib/http/send.js



/**
 * Sends a request and collects its answer. Rejects with the connection's error, when nothing was heard for `idleMs`
 * milliseconds, and with the signal's reason.
 */
function send({ url, method, headers, body }, agents, signal, idleMs = http_agents/* IDLE_TIMEOUT_MS */.k$) {
    return new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const isSecure = url.protocol === 'https:';
        const agent = isSecure ? agents.https : agents.http;
        const outgoing = (isSecure ? external_node_https_ : external_node_http_).request(url, {
            method,
            headers,
            agent,
            timeout: idleMs,
            signal,
        });
        outgoing.on('error', error => reject(signal.aborted ? signal.reason : error));
        outgoing.on('timeout', () => outgoing.destroy(new Error(http_agents/* NOTHING_HEARD */.DJ)));
        outgoing.on('response', incoming => collect(incoming).then(resolve, reject));
        outgoing.end(body);
    });
}
async function collect(incoming) {
    const body = Buffer.concat(await incoming.toArray());
    return { status: incoming.statusCode ?? 0, headers: incoming.headers, body };
}

;// CONCATENATED MODULE: ./lib/version.js
/** Of this package; a test holds it against package.json. */
const VERSION = '1.0.0';

;// CONCATENATED MODULE: ./lib/verify/fetch-address.js





const MOST_REDIRECTS = 4;
/** To hear all of an answer, in milliseconds. */
const TIMEOUT_MS = 30_000;
/**
 * What an address answers a browser. Redirects are followed within the site alone, since the headers are meant for it.
 * @param withContent whether the content is of interest
 */
async function fetchAddress(address, withContent, { agents, headers }, signal) {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
    const method = withContent ? 'GET' : 'HEAD';
    let url = new URL(address);
    for (let redirects = 0;; redirects++) {
        const answer = await send({ url, method, headers: { ...headers, ...BROWSER } }, agents, limit);
        const next = redirects < MOST_REDIRECTS ? redirectOf(answer, url) : undefined;
        if (next === undefined)
            return seenIn(answer, withContent, redirects > 0);
        url = next;
    }
}
const BROWSER = {
    accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
    'accept-encoding': 'gzip, br',
    'user-agent': `s3-site-deploy/${VERSION} (live check)`,
};
function redirectOf({ status, headers: { location } }, from) {
    const isRedirect = [301, 302, 303, 307, 308].includes(status);
    if (!isRedirect || location === undefined || !URL.canParse(location, from.href))
        return undefined;
    const to = new URL(location, from);
    return to.origin === from.origin ? to : undefined;
}
async function seenIn({ status, headers, body }, withContent, redirected) {
    const plain = Object.entries(headers).map(([name, value]) => [name, value?.toString()]);
    const content = withContent && status === 200 ? await decode(body, headers['content-encoding']) : undefined;
    return {
        status,
        headers: Object.fromEntries(plain),
        redirected,
        ...(content && { md5: (0,external_node_crypto_.hash)('md5', content, 'hex') }),
    };
}
/** What a browser makes of bytes; undefined where this does not know how, or they are broken. */
async function decode(bytes, encoding) {
    const name = (encoding ?? '').trim().toLowerCase();
    if (name === '' || name === 'identity')
        return bytes;
    const decoder = DECODERS[name];
    try {
        return await decoder?.(bytes);
    }
    catch {
        return undefined;
    }
}
const DECODERS = {
    gzip: (0,external_node_util_.promisify)(external_node_zlib_.gunzip),
    'x-gzip': (0,external_node_util_.promisify)(external_node_zlib_.gunzip),
    br: (0,external_node_util_.promisify)(external_node_zlib_.brotliDecompress),
};

;// CONCATENATED MODULE: ./lib/verify/live-check.js






const LANES = 8;
/** Of larger files the headers are compared alone. Bytes. */
const MOST_CONTENT = 16 * 1024 * 1024;
/** An edge is told within seconds, and some take a minute. Milliseconds between the rounds. */
const PAUSES = [1_000, 2_000, 4_000, 8_000, 15_000, 15_000];
/** Some addresses answer otherwise than they should, after all patience. */
class LiveCheckError extends Error {
    name = 'LiveCheckError';
    mismatches;
    checked;
    constructor(mismatches, checked) {
        super(`${mismatches.length} of ${checked} addresses do not answer as deployed.`);
        this.mismatches = mismatches;
        this.checked = checked;
    }
}
/**
 * Fetches the addresses as a browser would, those again that are wrong, until all are right or patience ends.
 * @throws LiveCheckError
 */
async function checkLive(probes, visitor, signal, { sleep } = SYSTEM_CLOCK) {
    let wrong = new Map();
    let open = probes;
    for (const pause of [0, ...PAUSES]) {
        if (pause > 0)
            await sleep(pause, signal);
        wrong = await lookAt(open, visitor, signal);
        if (wrong.size === 0)
            return;
        if ([...wrong.values()].every(wantsLogin))
            break;
        open = open.filter(probe => wrong.has(probe));
    }
    throw new LiveCheckError([...wrong.values()], probes.length);
}
/** Waiting does not help there. */
function wantsLogin({ differences }) {
    return differences.some(({ what, got }) => what === 'status' && got === '401');
}
async function lookAt(probes, visitor, signal) {
    const found = new Map();
    await (0,pace_lanes/* inLanes */.L)(LANES, probes, signal, async (probe) => {
        const mismatch = await lookAtOne(probe, visitor, signal);
        if (mismatch !== undefined)
            found.set(probe, mismatch);
    });
    signal.throwIfAborted();
    return new Map(probes.flatMap(probe => withMismatch(probe, found.get(probe))));
}
/** In the order of the probes, whichever answered first. */
function withMismatch(probe, mismatch) {
    return mismatch === undefined ? [] : [[probe, mismatch]];
}
async function lookAtOne({ url, expected }, visitor, signal) {
    const withContent = expected.is !== 'file' || expected.wanted.size <= MOST_CONTENT;
    try {
        const seen = await fetchAddress(url, withContent, visitor, signal);
        const md5 = expected.is === 'file' && withContent ? await contentMd5(expected.wanted) : undefined;
        const differences = differencesOf(expected, seen, md5);
        return differences.length === 0 ? undefined : { url, differences, layer: layerOf(expected, seen) };
    }
    catch (error) {
        signal.throwIfAborted();
        const got = error instanceof Error ? error.message : String(error);
        return { url, differences: [{ what: 'status', expected: 'an answer', got }], layer: 'connection' };
    }
}
/** Of the file as a browser shows it; undefined where its encoding is not known. */
async function contentMd5(wanted) {
    const content = await decode(await (0,bodies_read/* readBody */.x8)(wanted), wanted.headers.contentEncoding);
    return content && (0,external_node_crypto_.hash)('md5', content, 'hex');
}

;// CONCATENATED MODULE: ./lib/report/explanation.js

/** What is not empty, safe to show. */
function explanation_said(sentences) {
    return sentences.filter(sentence => sentence !== '').map(visible);
}

;// CONCATENATED MODULE: ./lib/report/live-check-text.js


/** Addresses that are named, not only counted. */
const MOST_MISMATCHES = 20;
/** What the live check found, address by address. */
function liveCheckText({ mismatches, checked }) {
    const left = mismatches.length - MOST_MISMATCHES;
    return {
        title: `Live check: ${count(mismatches.length)} of ${counted(checked, 'address', 'addresses')} ${mismatches.length === 1 ? 'does' : 'do'} not answer as deployed`,
        lines: [
            ...mismatches.slice(0, MOST_MISMATCHES).flatMap(mismatchLines),
            ...(left > 0 ? [`… and ${count(left)} more`] : []),
        ],
    };
}
function mismatchLines(mismatch) {
    const { url, differences } = mismatch;
    return [
        visible(url),
        ...differences.map(({ what, expected, got }) => `  ${what}: expected ${visible(expected)}, got ${visible(got)}`),
        `  ${adviceFor(mismatch)}`,
    ];
}
const LAYERS = {
    bucket: 'The bucket: something else answers for the object. Has another deploy run since?',
    'cdn-rule': 'A rule of the CDN: the object in the bucket is right. Look at its functions, header policies and error responses.',
    'old-copy': 'An old copy in a cache: it was not invalidated, or may be kept by its Cache-Control. Name the distribution in cloudfront-distribution-id.',
    connection: 'The site was not reached: check site-url.',
};
function adviceFor({ url, differences, layer }) {
    const status = differences.find(({ what }) => what === 'status');
    if (status?.got === '401')
        return 'The site wants a login: send what it wants with verify-headers, or leave out verify.';
    if (status?.expected === '404' && status.got === '403')
        return 'The bucket hides what is missing: let the CDN list it (s3:ListBucket), so that S3 answers 404, or map 403 to 404 in its error responses.';
    if (status?.expected === '404' && status.got === '200' && layer !== 'old-copy')
        return 'Unknown addresses answer with a page. If that is meant, as for an app with its own router, write verify: spa.';
    if (url.endsWith('/') && (status?.got === '403' || status?.got === '404'))
        return 'Nothing leads from the folder to its index.html: use a website endpoint or a function of the CDN, or clean-urls: directories.';
    return LAYERS[layer];
}

;// CONCATENATED MODULE: ./lib/report/error-text.js








/** The paths of a refusal that are named, not only counted. */
const error_text_MOST_PATHS = 20;
/** What ended a run: what failed, why, what to do. No stack: that is for the debug log. */
function errorText(error, explain) {
    if (error instanceof errors/* ConfigError */.xL)
        return badInputs(error);
    if (error instanceof errors/* SourceError */.c8)
        return ofRefusals('The source cannot be deployed', error.problems);
    if (error instanceof store_error/* StoreError */.A)
        return explained(explain(error));
    if (error instanceof cloudfront_error/* CloudFrontError */.t)
        return explained((0,cloudfront_error/* adviseCloudFront */.b)(error));
    if (error instanceof LiveCheckError)
        return liveCheckText(error);
    if (error instanceof errors/* Cancelled */.cJ)
        return { title: visible(error.message), lines: [] };
    return otherError(error);
}
/** Title and lines as one text, for an annotation. */
function errorMessage({ title, lines }) {
    return [title, ...lines].join('\n');
}
function explained({ problem, hint }) {
    return { title: visible(problem), lines: explanation_said(hint.split('\n')) };
}
function badInputs({ inputs }) {
    const lines = inputs.map(({ input, problem }) => visible(`${input}: ${problem}`));
    const [only] = lines;
    if (lines.length === 1 && only !== undefined)
        return { title: only, lines: [] };
    return { title: `${counted(lines.length, 'input')} cannot be used`, lines };
}
function ofRefusals(title, refusals) {
    return { title: `${title}; nothing was written`, lines: refusals.flatMap(refusalLines) };
}
/** Problem, hint and the first paths. */
function refusalLines({ problem, hint, paths }) {
    const left = paths.length - error_text_MOST_PATHS;
    return [
        visible(problem),
        ...paths.slice(0, error_text_MOST_PATHS).map(path => `  ${visible(path)}`),
        ...(left > 0 ? [`  … and ${count(left)} more`] : []),
        ...explanation_said([hint]),
    ];
}
function otherError(error) {
    if (!(error instanceof Error))
        return { title: visible(String(error)), lines: [] };
    const causes = causesOf(error).map(({ message }) => `Because: ${visible(message)}`);
    return { title: visible(error.message === '' ? error.name : error.message), lines: causes };
}
/** The chain of causes that say something new; a chain that bites its own tail is cut. */
function causesOf(error) {
    const causes = [];
    const said = new Set([error.message]);
    for (let { cause } = error; cause instanceof Error && !said.has(cause.message); { cause } = cause) {
        said.add(cause.message);
        causes.push(cause);
    }
    return causes;
}

;// CONCATENATED MODULE: ./lib/report/summary/markdown.js

/** Letters, and numbers where they are no commit, no `GH-1` and no `TICKET-12`. */
const plainWord = /^(?![0-9a-f]{7,40}$)[\p{L}\p{N}]+(?:[-'’]\p{L}+)*$/iu;
const plainNumber = /^\d{1,3}(?:,\d{3})*(?:\.\d+)?%?$/;
const plainMark = /^[–—…→·]+$/;
/** The marks around a word make no markup by themselves. */
const wordInMarks = /^(["'(]*)(.*?)([.,:;?!)"']*)$/s;
/**
 * A sentence with names in it as Markdown. Every word that is not plainly a word stands in `<code>`: out of
 * it, GitHub makes mentions, links and issue numbers of what a stranger wrote.
 */
function prose(sentence) {
    return unbroken(sentence
        .split(/(`[^`\n]+`| +)/)
        .map(prosePiece)
        .join(''));
}
/** Text between backticks is code already; what stands between spaces is a word. */
function prosePiece(piece) {
    if (/^`[^`\n]+`$/.test(piece))
        return htmlCode(piece.slice(1, -1));
    return /^ *$/.test(piece) ? piece : proseWord(piece);
}
/** Keeps a number and its unit on one line: `182.0 kB`, `2.3 s`. */
function unbroken(text) {
    return text.replace(/(\d) (?=(?:[kMGT]?B|ms|s|min)\b)/g, '$1&nbsp;');
}
function proseWord(word) {
    const [, before = '', inner = '', after = ''] = wordInMarks.exec(word) ?? [];
    const isPlain = inner === '' || [plainWord, plainNumber, plainMark].some(plain => plain.test(inner));
    return before + (isPlain ? inner : htmlCode(inner)) + after;
}
/** A table's row; the cells are Markdown already. */
function tableRow(cells) {
    return `| ${cells.join(' | ')} |\n`;
}
/** The first two lines of a table. */
function tableHead(columns) {
    const rules = columns.map(([, alignment]) => (alignment === 'right' ? '---:' : ':---'));
    return tableRow(columns.map(([title]) => title)) + tableRow(rules);
}
/** One of GitHub's coloured boxes; the lines are Markdown already. */
function markdown_alert(kind, paragraphs) {
    return `> [!${kind}]\n${paragraphs.map(paragraph => `> ${paragraph}\n`).join('>\n')}\n`;
}
/** In HTML: Markdown's own link would end at the first bracket of a name. */
function markdown_anchor({ text, url }) {
    const href = url
        .replaceAll('&', '&amp;')
        .replaceAll('"', '%22')
        .replaceAll('<', '%3C')
        .replaceAll('>', '%3E');
    return `<a href="${href}"><code>${htmlText(text)}</code></a>`;
}

;// CONCATENATED MODULE: ./lib/report/summary/error-summary.js

/** The summary of a run that ended before it was known what to do: an input that cannot be used, say. */
function errorSummary({ title, lines }) {
    return `## ❌ Nothing was deployed\n\n${markdown_alert('CAUTION', [`**${prose(title)}**`, ...lines.map(line => prose(line.trim()))])}`;
}

;// CONCATENATED MODULE: ./lib/plan/plan.js
function pathOf(change) {
    return change.action === 'delete' ? change.path : change.wanted.path;
}
function keyOf(change) {
    return change.action === 'delete' ? change.object.key : change.wanted.key;
}
function isWork(change) {
    return change.action !== 'unchanged';
}
function isWrite(change) {
    return change.action !== 'unchanged' && change.action !== 'delete';
}

;// CONCATENATED MODULE: ./lib/text/utf8-order.js
const SURROGATE = /[\ud800-\udfff]/;
/**
 * Sorts in place as S3 sorts keys: by the bytes of their UTF-8. JavaScript's `<` is several times faster and
 * disagrees only where a character lies above U+FFFF.
 */
function sortByUtf8(items) {
    if (items.some(({ path }) => SURROGATE.test(path))) {
        return items.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
    }
    return items.sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}
/** The order of two texts by the bytes of their UTF-8, without making these. */
function compareUtf8(a, b) {
    const length = Math.min(a.length, b.length);
    for (let at = 0; at < length; at += 1) {
        const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)];
        if (left !== right)
            return rank(left) - rank(right);
    }
    return a.length - b.length;
}
/** Halves of characters above U+FFFF come behind all others, U+E000 to U+FFFF among them. */
function rank(unit) {
    return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x2800 : unit;
}

;// CONCATENATED MODULE: ./lib/s3/list-together.js

const PAGE = 1_000;
/** Requests side by side. */
const MOST_RANGES = 32;
/**
 * The rest of a listing, shared out into ranges of keys that are listed side by side, each from where the one before it
 * ends. Whatever the ranges are, each key is in one of them: the likely keys only decide how even they are. As they hold
 * whole pages of likely keys, a bucket that holds just these is listed with no more requests than one after the other.
 * @returns undefined where there is nothing to share, or the store turns out not to answer in order
 */
async function listTogether(store, prefix, { from, behind, count }, likely, pageSize = PAGE, signal, onProgress) {
    const bounds = boundsBehind(behind, likely, pageSize);
    if (bounds.length === 0)
        return undefined;
    let listed = count;
    const progress = (objects) => {
        listed += objects;
        onProgress(listed);
    };
    const failed = new AbortController();
    const both = AbortSignal.any([signal, failed.signal]);
    const starts = [{ from, behind }, ...bounds.map(key => ({ from: { after: key }, behind: key }))];
    try {
        const ranges = await Promise.all(starts.map((start, at) => listRange(store, prefix, { ...start, until: bounds[at] }, both, progress)));
        return ranges.some(range => range === undefined) ? undefined : ranges.flatMap(range => range ?? []);
    }
    catch (error) {
        failed.abort(error);
        throw error;
    }
}
/** The last key of each range but the last one. */
function boundsBehind(behind, likely, pageSize) {
    const rest = likely.filter(key => compareUtf8(key, behind) > 0).sort(compareUtf8);
    const pages = Math.ceil(rest.length / pageSize);
    const perRange = pageSize * Math.max(1, Math.ceil(pages / MOST_RANGES));
    const bounds = rest.filter((_, at) => (at + 1) % perRange === 0 && at + 1 < rest.length);
    return [...new Set(bounds)];
}
/** Undefined if the keys do not come in order: the store ignores where it is to begin, or sorts in another way. */
async function listRange(store, prefix, { from, behind, until }, signal, progress) {
    const objects = [];
    let last = behind;
    let next = from;
    while (next !== undefined) {
        const page = await store.listPage(prefix, next, signal);
        const before = objects.length;
        for (const object of page.objects) {
            if (compareUtf8(object.key, last) <= 0)
                return undefined;
            last = object.key;
            if (until === undefined || compareUtf8(last, until) <= 0)
                objects.push(object);
        }
        progress(objects.length - before);
        const isEnd = until !== undefined && compareUtf8(last, until) >= 0;
        // No page without a key is waited for twice: a listing in order goes on.
        next = isEnd || page.objects.length === 0 ? undefined : page.next;
        if (page.objects.length === 0 && page.next !== undefined)
            return undefined;
    }
    return objects;
}
function isSorted(objects) {
    return objects.every(({ key }, at) => at === 0 || compareUtf8(objects[at - 1]?.key ?? '', key) < 0);
}

;// CONCATENATED MODULE: ./lib/s3/list.js


/**
 * Every object whose key begins with `prefix`, mostly in the order of the keys' UTF-8 bytes.
 * @param onProgress gets the number of objects so far, after each page
 * @param hints with them, pages come side by side as soon as it is known where they may begin
 */
async function listRemote(store, prefix, signal, onProgress = () => { }, hints) {
    let likely;
    const take = (keys) => {
        likely = keys;
    };
    // Whoever scans tells of a failure.
    hints?.likely.then(take, () => { });
    const objects = [];
    const seen = new Set();
    let next;
    do {
        const page = await store.listPage(prefix, next, signal);
        objects.push(...page.objects);
        onProgress(objects.length);
        next = page.next;
        const last = objects.at(-1);
        if (next !== undefined && last !== undefined && likely !== undefined && isSorted(objects)) {
            const begun = { from: next, behind: last.key, count: objects.length };
            const rest = await listTogether(store, prefix, begun, likely, hints?.pageSize, signal, onProgress);
            if (rest !== undefined)
                return objects.concat(rest);
        }
        likely = undefined;
        const place = JSON.stringify(next);
        if (next !== undefined && seen.has(place))
            throw endless();
        seen.add(place);
    } while (next !== undefined);
    return objects;
}
function endless() {
    return new store_error/* StoreError */.A('the listing has no end: it continues where it was before', {
        operation: 'ListObjectsV2',
        code: 'UnexpectedAnswer',
        verdict: 'run',
    });
}
/** The object as LIST shows it: of all the keys that begin with `key`, `key` itself comes first. */
async function findObject(store, key, signal) {
    const page = await store.listPage(key, undefined, signal);
    return page.objects.find(object => object.key === key);
}

;// CONCATENATED MODULE: ./lib/record/record.js

/** Whether both say the same. */
function sameRow(a, b) {
    return (a.etag === b.etag &&
        a.contentId === b.contentId &&
        a.headers === b.headers &&
        a.immutable === b.immutable &&
        a.unneededSince === b.unneededSince);
}
/** 64 bits: among a million keys, two alike are a chance of one in thirty million, and cost an upload. */
const ROW_KEY_BYTES = 8;
/** Under which a key's row is found, in hex. Of a cryptographic hash: an address that nobody can guess stays unknown. */
function rowKey(key) {
    return (0,external_node_crypto_.hash)('sha256', key, 'hex').slice(0, 2 * ROW_KEY_BYTES);
}

;// CONCATENATED MODULE: ./lib/record/format.js


/** Raised when an older reader would misread what is written. */
const FORMAT = 1;
const PRODUCT = 's3-site-deploy';
/** Bytes of a record that is unzipped: four million files. What is larger is no record of ours. */
const LARGEST = 256 * 1024 * 1024;
const MD5_BYTES = 16;
/** What a content id is, in one letter a row: the ETag, another MD5 (then there are `contents`), or not known. */
const SAME = '=';
const OTHER = '+';
const format_UNKNOWN = '-';
/** A record that cannot be used; `message` says why, for a warning. */
class UnusableRecord extends Error {
    name = 'UnusableRecord';
}
/**
 * JSON, gzipped, in which the rows are columns: about 36 bytes a file before compression, 57 under KMS. Their order is
 * that of their hashes, which tells nothing of the keys.
 */
function encodeRecord({ rows, commit, run, preview, openPaths }) {
    const document = {
        product: PRODUCT,
        format: FORMAT,
        ...(commit !== undefined && { commit }),
        ...(run !== undefined && { run }),
        ...(preview !== undefined && { preview }),
        openPaths,
        ...encodeRows(rows),
    };
    // Base64 repeats nothing that is worth looking for.
    return (0,external_node_zlib_.gzipSync)(JSON.stringify(document), { strategy: external_node_zlib_.constants.Z_HUFFMAN_ONLY });
}
/** Taken up in the order in which they come, and put in order as bytes: that is a third of the time. */
function encodeRows(rows) {
    const table = new HeaderTable();
    const headers = [];
    const kinds = [];
    const etags = [];
    const contents = [];
    const exceptions = [];
    for (const [key, row] of rows) {
        const { etag, contentId } = row;
        const kind = contentId === '' ? format_UNKNOWN : contentId === etag ? SAME : OTHER;
        const hasMd5 = MD5.test(etag);
        const hasOther = kind === OTHER && MD5.test(contentId);
        if (!hasMd5 || (kind === OTHER && !hasOther) || row.unneededSince !== undefined)
            exceptions.push([key, row]);
        headers.push(table.indexOf(row.headers, row.immutable));
        kinds.push(kind);
        etags.push(hasMd5 ? etag : NO_MD5);
        contents.push(hasOther ? contentId : NO_MD5);
    }
    const keys = Buffer.from([...rows.keys()].join(''), 'hex');
    const order = orderOf(keys);
    return {
        table: table.entries,
        headers: Array.from(order, index => headers[index]),
        kinds: Array.from(order, index => kinds[index]).join(''),
        keys: toBase64(keys, order, ROW_KEY_BYTES),
        etags: toBase64(Buffer.from(etags.join(''), 'hex'), order, MD5_BYTES),
        contents: kinds.includes(OTHER) ? toBase64(Buffer.from(contents.join(''), 'hex'), order, MD5_BYTES) : '',
        exceptions: exceptions.sort(([a], [b]) => (a < b ? -1 : 1)),
    };
}
/** Where the values stand, from the least on: sorted by their first 28 bits, as numbers that carry the place along. */
function orderOf(keys) {
    const length = keys.length / ROW_KEY_BYTES;
    const numbers = new Float64Array(length);
    for (let at = 0; at < length; at++) {
        numbers[at] = (keys.readUInt32BE(at * ROW_KEY_BYTES) >>> 4) * length + at;
    }
    return Uint32Array.from(numbers.sort(), number => number % length);
}
function toBase64(column, order, width) {
    const sorted = Buffer.allocUnsafe(column.length);
    order.forEach((from, to) => {
        column.copy(sorted, to * width, from * width, (from + 1) * width);
    });
    return sorted.toString('base64');
}
const MD5 = /^[0-9a-f]{32}$/;
const NO_MD5 = '0'.repeat(2 * MD5_BYTES);
/** The few fingerprints that all rows have. */
class HeaderTable {
    entries = [];
    #lasting = new Map();
    #passing = new Map();
    indexOf(headers, immutable) {
        const known = immutable ? this.#lasting : this.#passing;
        const index = known.get(headers);
        if (index !== undefined)
            return index;
        known.set(headers, this.entries.length);
        return this.entries.push([headers, immutable]) - 1;
    }
}
/** @throws UnusableRecord for anything but a record of this format */
function decodeRecord(bytes) {
    const document = format_parse(bytes);
    const { product, format, openPaths, commit, run, preview, ...columns } = isObject(document) ? document : {};
    if (product !== PRODUCT)
        throw new UnusableRecord('it was not written by s3-site-deploy');
    if (format !== FORMAT) {
        throw new UnusableRecord(`its format is ${JSON.stringify(format)}, and this version reads ${FORMAT}`);
    }
    if (!isListOf(openPaths, isText))
        throw damaged();
    const paths = openPaths.filter(isUrlPath).slice(0, MOST_OPEN_PATHS);
    return {
        rows: decodeRows(columns),
        openPaths: paths,
        ...(isText(commit) && { commit }),
        ...(isText(run) && { run }),
        ...(isIndex(preview) && { preview }),
    };
}
/** CloudFront's limits for a path in characters, and for the paths of an invalidation. */
const LONGEST_OPEN_PATH = 4000;
const MOST_OPEN_PATHS = 3000;
/** Anybody who may write to the bucket can put others into a record, and they reach files that programs read. */
function isUrlPath(path) {
    return path.length <= LONGEST_OPEN_PATH && /^\/[!-~]*$/.test(path);
}
/** Zipped, or as a store handed it out that unzips what is marked as zipped. */
function format_parse(bytes) {
    try {
        const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
        const text = isZipped ? (0,external_node_zlib_.gunzipSync)(bytes, { maxOutputLength: LARGEST }) : bytes;
        return JSON.parse(text.toString('utf8'));
    }
    catch (cause) {
        throw damaged(cause);
    }
}
function decodeRows({ table, headers, kinds, keys, etags, contents, exceptions }) {
    if (!isListOf(table, isTableEntry) || !isListOf(headers, isIndex))
        throw damaged();
    if (!isListOf(exceptions, isException) || !isText(kinds) || kinds.length !== headers.length)
        throw damaged();
    const keyOf = columnOf(keys, headers.length, ROW_KEY_BYTES);
    const etagOf = columnOf(etags, headers.length, MD5_BYTES);
    const contentOf = columnOf(contents, kinds.includes(OTHER) ? headers.length : 0, MD5_BYTES);
    const rows = new Map();
    headers.forEach((entry, index) => {
        const sent = table[entry];
        if (sent === undefined)
            throw damaged();
        const etag = etagOf(index);
        const kind = kinds[index];
        const contentId = kind === SAME ? etag : kind === OTHER ? contentOf(index) : '';
        rows.set(keyOf(index), { etag, contentId, headers: sent[0], immutable: sent[1] });
    });
    for (const [key, row] of exceptions)
        rows.set(key, row);
    return rows;
}
/** Reads values of `width` bytes as hex. */
function columnOf(base64, length, width) {
    const bytes = Buffer.from(isText(base64) ? base64 : '', 'base64');
    if (bytes.length !== length * width)
        throw damaged();
    return index => bytes.toString('hex', index * width, (index + 1) * width);
}
function damaged(cause) {
    return new UnusableRecord('it is damaged', { cause });
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isText(value) {
    return typeof value === 'string';
}
function isIndex(value) {
    return Number.isInteger(value);
}
function isListOf(value, isItem) {
    return Array.isArray(value) && value.every(isItem);
}
function isTableEntry(value) {
    return Array.isArray(value) && isText(value[0]) && typeof value[1] === 'boolean';
}
function isException(value) {
    return Array.isArray(value) && isText(value[0]) && isRow(value[1]);
}
function isRow(value) {
    const { etag, contentId, headers, immutable, unneededSince = 0, } = isObject(value) ? value : {};
    const isKnown = isText(etag) && isText(contentId) && isText(headers);
    return isKnown && typeof immutable === 'boolean' && Number.isFinite(unneededSince);
}

;// CONCATENATED MODULE: ./lib/record/record-store.js




const HEADERS = {
    contentType: 'application/json',
    contentEncoding: 'gzip',
    cacheControl: 'no-store',
};
/**
 * Reads the record. Whatever is wrong with it costs time only, so nothing is thrown but what ends every run: what ails
 * another bucket does not.
 */
async function readRecord(place, signal) {
    try {
        const { bytes, etag, lastModified } = await place.store.get(place.key, signal);
        return record_store_decode(bytes, etag, lastModified);
    }
    catch (error) {
        if (!(error instanceof store_error/* StoreError */.A))
            throw error;
        if (error.details.verdict === 'run' && !place.isElsewhere)
            throw error;
        return (await record_store_isAbsent(place, error, signal)) ? { state: 'none' } : { state: 'denied', error };
    }
}
/**
 * What does not exist is denied, too, to who may not list it by its whole name. Below the prefix the plan's LIST
 * tells the two apart; elsewhere it takes one of the record alone, if that is allowed.
 */
async function record_store_isAbsent({ store, key, isElsewhere }, { details }, signal) {
    if (details.status === 404)
        return true;
    if (details.status !== 403 || !isElsewhere)
        return false;
    try {
        return (await findObject(store, key, signal)) === undefined;
    }
    catch (error) {
        if (error instanceof store_error/* StoreError */.A)
            return false;
        throw error;
    }
}
function record_store_decode(bytes, etag, writtenAt) {
    try {
        return { state: 'found', found: { record: decodeRecord(bytes), etag, writtenAt } };
    }
    catch (error) {
        if (error instanceof UnusableRecord)
            return { state: 'unusable', why: error.message, etag };
        throw error;
    }
}
/** The ETag of the record as it is now, undefined if there is none. The right to list may end at the prefix. */
async function recordEtag(place, signal) {
    const { store, key, isElsewhere } = place;
    try {
        const object = await (isElsewhere ? store.head(key, signal) : findObject(store, key, signal));
        return object?.etag;
    }
    catch (error) {
        const isOfKey = error instanceof store_error/* StoreError */.A && error.details.verdict === 'key';
        if (isOfKey && (await record_store_isAbsent(place, error, signal)))
            return undefined;
        throw error;
    }
}
/**
 * Writes the record, unless another run has written one since, as far as the condition tells.
 * @returns whether it was written
 * @throws StoreError
 */
async function writeRecord({ store, key }, record, { condition, options }, signal) {
    const body = encodeRecord(record);
    const write = { key, body, md5: (0,external_node_crypto_.createHash)('md5').update(body).digest('hex'), headers: HEADERS, options };
    try {
        await store.put({ ...write, ...(condition && { condition }) }, signal);
        return true;
    }
    catch (error) {
        if (isRefusedCondition(error))
            return record_store_isThere(store, key, body, signal);
        if (!isUnknownCondition(error))
            throw error;
        await store.put(write, signal);
        return true;
    }
}
/** A repeat whose first answer was lost is refused by what it has written itself. */
async function record_store_isThere(store, key, body, signal) {
    try {
        return (await store.get(key, signal)).bytes.equals(body);
    }
    catch (error) {
        if (error instanceof store_error/* StoreError */.A)
            return false;
        throw error;
    }
}
/** 404: what was to be replaced is gone. */
function isRefusedCondition(error) {
    if (!(error instanceof store_error/* StoreError */.A))
        return false;
    return error.details.status === 412 || error.details.code === 'NoSuchKey';
}
/** Some stores do not know conditional writes and refuse the header. */
function isUnknownCondition(error) {
    return (error instanceof store_error/* StoreError */.A && (error.details.status === 501 || error.details.code === 'NotImplemented'));
}

;// CONCATENATED MODULE: ./lib/apply/buffers.js
const MIB = 1024 * 1024;
/** Below this the garbage collector keeps up. */
const LEAST = MIB;
/** Of the memory that is used and kept for the next use together, in bytes. What is in use may exceed it. */
const KEPT = 64 * MIB;
/**
 * Memory for the bodies in flight, used again for the next ones: the garbage collector is late to find large
 * buffers, and would let them add up to twice what is in flight.
 */
class Buffers {
    #spare = [];
    #bytes = 0;
    /**
     * Runs `task` with a buffer of `size` bytes or more, or with none where it does not pay. The buffer is used
     * again only if the task succeeds: after a failure a request may still be sending from it.
     */
    async use(size, task) {
        if (size < LEAST)
            return task();
        const buffer = this.#take(size);
        try {
            const result = await task(buffer);
            this.#spare.push(buffer);
            return result;
        }
        catch (error) {
            this.#bytes -= buffer.length;
            throw error;
        }
    }
    #take(size) {
        const fitting = this.#spare.findIndex(({ length }) => size <= length && length <= 2 * size);
        const [found] = fitting === -1 ? [] : this.#spare.splice(fitting, 1);
        if (found)
            return found;
        this.#bytes += size;
        while (this.#bytes > KEPT) {
            const dropped = this.#spare.shift();
            if (dropped === undefined)
                break;
            this.#bytes -= dropped.length;
        }
        return Buffer.allocUnsafeSlow(size);
    }
}

;// CONCATENATED MODULE: ./lib/apply/running.js

/** A plan that is being applied, and what has become of it so far. */
class Running {
    plan;
    tools;
    /** Once aborted the answers to what was sent are no longer awaited. */
    requests;
    buffers = new Buffers();
    outcomes = new Map();
    leftUploads = [];
    /** After that no further write or delete begins. */
    hasFailed = false;
    isCancelled;
    interference;
    invalidations = [];
    invalidationErrors = [];
    /** Done before caches were last told; absent: they have not been told yet. */
    told;
    /** What is left for the next run to invalidate. */
    openPaths;
    record = { record: 'unchanged' };
    constructor(plan, tools, requests) {
        this.plan = plan;
        this.tools = tools;
        this.requests = requests;
        this.isCancelled = tools.signal.aborted;
        this.openPaths = plan.record?.openPaths ?? [];
    }
    get mayGoOn() {
        return !this.hasFailed && !this.isCancelled;
    }
}
/** Where the record lies; absent: none is kept. */
function recordPlace({ plan, tools }) {
    if (plan.record === undefined)
        return undefined;
    const { bucket, key, isElsewhere } = plan.record;
    return { store: tools.recordStore ?? tools.store, bucket, key, isElsewhere };
}

;// CONCATENATED MODULE: ./lib/apply/check-record.js



/** Whether another run has deployed since the plan was made: it may have put up pages that name what is to go. */
async function checkRecord(running) {
    running.interference = await findInterference(running);
    running.hasFailed ||= running.interference !== undefined;
}
async function findInterference(running) {
    const { plan, tools } = running;
    const place = recordPlace(running);
    if (place === undefined || plan.record === undefined || plan.record.seen.is === 'unknown')
        return undefined;
    const { seen } = plan.record;
    try {
        const etag = await recordEtag(place, tools.signal);
        if (etag === (seen.is === 'there' ? seen.etag : undefined))
            return undefined;
    }
    catch (error) {
        return error;
    }
    const { bucket, prefix } = plan.target;
    return new errors/* DeployError */.sH(`Another run has deployed to s3://${bucket}/${prefix} since this one began, so nothing was deleted. ` +
        'Run this again, and let runs for one prefix wait for each other: give their jobs the same concurrency group.');
}

;// CONCATENATED MODULE: ./lib/plan/waiting.js
const NONE = [];
/** Who waits for whom, while one after another is done. Places are numbers from 0. */
class Waiting {
    /** By place, the places of those that wait for it. */
    #behind;
    /** By place, for how many it still waits. */
    #left;
    /** @param needs by place, the places of those that it waits for */
    constructor(needs) {
        const behind = [];
        this.#left = Uint32Array.from(needs, (needed, place) => {
            const distinct = needed.length < 2 ? needed : new Set(needed);
            let count = 0;
            for (const other of distinct) {
                count += 1;
                const list = behind[other];
                if (list)
                    list.push(place);
                else
                    behind[other] = [place];
            }
            return count;
        });
        this.#behind = behind;
    }
    /** Those that wait for nothing. */
    get ready() {
        return [...this.#left.keys()].filter(place => this.#left[place] === 0);
    }
    /** Those that have waited for it alone. */
    done(place) {
        return (this.#behind[place] ?? NONE).filter(other => {
            const left = (this.#left[other] ?? 0) - 1;
            this.#left[other] = left;
            return left === 0;
        });
    }
}

;// CONCATENATED MODULE: ./lib/plan/steps.js


/** The changes of all stages, in the order in which `stepsOf` counts them. */
function workOf({ writes, deletes }) {
    return [...writes.flatMap(stage => stage.writes), ...deletes.flatMap(stage => stage.deletes)];
}
/** The programme. */
function stepsOf(stages, { check, invalidate, record }) {
    let from = 0;
    const span = (name, { length }) => {
        const begin = from;
        from += length;
        return { name, from: begin, to: from };
    };
    const writes = stages.writes
        .filter(stage => stage.writes.length > 0)
        .map((stage) => ({ step: 'write', ...span(stage.name, stage.writes), ...needsOf(stage) }));
    const deletes = stages.deletes
        .filter(stage => stage.deletes.length > 0)
        .map(stage => ({
        isLate: stage.isLate,
        step: { step: 'delete', ...span(stage.name, stage.deletes) },
    }));
    const late = deletes.filter(({ isLate }) => isLate);
    return [
        ...writes,
        ...(check && deletes.length > 0 ? [{ step: 'check' }] : []),
        ...deletes.filter(({ isLate }) => !isLate).map(({ step }) => step),
        ...(invalidate ? [{ step: 'invalidate' }] : []),
        ...late.map(({ step }) => step),
        // A visitor may have asked for one of them in between.
        ...(invalidate && late.length > 0 ? [{ step: 'invalidate' }] : []),
        ...(record ? [{ step: 'record' }] : []),
    ];
}
function needsOf({ name, needs = [] }) {
    if (needs.every(({ length }) => length === 0))
        return {};
    if (!canBeMet(needs))
        throw new Error(`${name}: some writes would wait for each other for ever.`);
    return { needs };
}
/** Whether everything gets its turn. */
function canBeMet(needs) {
    const waiting = new Waiting(needs);
    const ready = [...waiting.ready];
    let met = 0;
    for (let place = ready.pop(); place !== undefined; place = ready.pop()) {
        met += 1;
        ready.push(...waiting.done(place));
    }
    return met === needs.length;
}
/** The writes of a step. */
function writesIn({ changes }, { from, to }) {
    return changes.slice(from, to).filter(isWrite);
}
/** The deletes of a step. */
function deletesIn({ changes }, { from, to }) {
    return changes.slice(from, to).filter(change => change.action === 'delete');
}

;// CONCATENATED MODULE: ./lib/apply/ended.js

function withheld(change) {
    return { outcome: 'withheld', change };
}
function applied(change, bytes, { etag }, contentId) {
    return {
        outcome: 'applied',
        change,
        bytes,
        ...(etag !== '' && { etag }),
        ...(contentId !== undefined && { contentId }),
    };
}
/** What an error means for the change that met it. */
function ended(change, error, { starts, requests }) {
    if (starts.aborted && error === starts.reason)
        return withheld(change);
    if (requests.aborted)
        return { outcome: 'failed', change, error: unanswered(error) };
    return { outcome: 'failed', change, error: asError(error) };
}
function asError(thrown) {
    return thrown instanceof Error ? thrown : new Error(String(thrown));
}
function unanswered(cause) {
    const error = new errors/* Cancelled */.cJ('Cancelled before the store answered: it may have been done or not.');
    error.cause = cause;
    return error;
}

;// CONCATENATED MODULE: ./lib/apply/delete-objects.js

/** Deletes up to 1,000 objects in one request. */
async function deleteObjects(deletes, context) {
    const { store, limiter, starts, requests } = context;
    const keys = deletes.map(({ object }) => object.key);
    try {
        const failures = await limiter.run(0, starts, () => store.delete(keys, requests));
        const errors = new Map(failures.map(({ key, error }) => [key, error]));
        const asked = new Set(keys);
        const stranger = failures.find(({ key }) => !asked.has(key));
        // A failure that cannot be told to its key might be anyone's.
        if (stranger)
            throw stranger.error;
        return deletes.map(change => {
            const error = errors.get(change.object.key);
            return error ? ended(change, error, context) : { outcome: 'applied', change, bytes: 0 };
        });
    }
    catch (error) {
        return deletes.map(change => ended(change, error, context));
    }
}

;// CONCATENATED MODULE: ./lib/site/bodies/kept-bodies.js
/** Bytes of compressed content that wait in memory to be sent; what comes on top is compressed again for that. */
const ROOM = 48 * 1024 * 1024;
/** Compressed bodies that are still in memory when they are sent. Without them they are made again, which takes time. */
class KeptBodies {
    #bodies = new Map();
    #left;
    /** @param room in bytes */
    constructor(room = ROOM) {
        this.#left = room;
    }
    /** @param md5 hex, of `bytes` */
    keep(md5, bytes) {
        if (bytes.length > this.#left || this.#bodies.has(md5))
            return;
        this.#left -= bytes.length;
        // A copy: what zlib answers with is the start of a larger piece of memory.
        this.#bodies.set(md5, Buffer.from(bytes));
    }
    find(md5) {
        return md5 === undefined ? undefined : this.#bodies.get(md5);
    }
}

;// CONCATENATED MODULE: ./lib/apply/tally.js


/** Failing keys after which a step is given up: more of them tell nothing new. */
const MAX_FAILURES = 20;
/** What has become of the changes of one step, and whether more of them may begin. */
class Tally {
    context;
    #name;
    #total;
    #running;
    #halt = new AbortController();
    #done = 0;
    #bytes = 0;
    #failures = 0;
    constructor(name, total, running) {
        const { plan, tools, requests, buffers, leftUploads } = running;
        this.#name = name;
        this.#total = total;
        this.#running = running;
        this.context = {
            store: tools.store,
            limiter: tools.limiter,
            options: plan.write,
            buffers,
            keptBodies: tools.keptBodies ?? new KeptBodies(0),
            starts: AbortSignal.any([tools.signal, this.#halt.signal]),
            requests,
            onBytes: sent => {
                this.#bytes += sent;
                this.#report();
            },
            onLeftUpload: left => leftUploads.push(left),
        };
        this.#report();
    }
    settle(outcome) {
        if (outcome.outcome === 'withheld')
            return;
        this.#running.outcomes.set(outcome.change, outcome);
        this.#done += 1;
        if (outcome.outcome === 'failed') {
            this.#failures += 1;
            if (this.#failures >= MAX_FAILURES || endsRun(outcome.error))
                this.#halt.abort();
        }
        this.#report();
    }
    /** The step is over. */
    close() {
        const { tools } = this.#running;
        this.#running.hasFailed ||= this.#failures > 0;
        this.#running.isCancelled ||= tools.signal.aborted;
    }
    #report() {
        const { watch } = this.#running.tools;
        watch?.onProgress?.({ step: this.#name, done: this.#done, total: this.#total, bytes: this.#bytes });
    }
}
function endsRun(error) {
    return error instanceof store_error/* StoreError */.A && error.details.verdict === 'run';
}

;// CONCATENATED MODULE: ./lib/apply/timed.js
/** Does it under the eyes of who measures. */
function timed(work, { tools }, doing) {
    const { timed } = tools.watch ?? {};
    return timed === undefined ? doing() : timed(work, doing());
}

;// CONCATENATED MODULE: ./lib/apply/delete-step.js





/** Each request is 1,000 deletes to the store, which counts them singly. */
const delete_step_LANES = 4;
const BATCH = 1000;
function deleteStep(step, running) {
    return timed('delete', running, async () => {
        const deletes = deletesIn(running.plan, step);
        const tally = new Tally(step.name, deletes.length, running);
        await (0,pace_lanes/* inLanes */.L)(delete_step_LANES, batches(deletes), tally.context.starts, async (batch) => {
            for (const outcome of await deleteObjects(batch, tally.context))
                tally.settle(outcome);
        });
        tally.close();
    });
}
function* batches(deletes) {
    for (let from = 0; from < deletes.length; from += BATCH)
        yield deletes.slice(from, from + BATCH);
}

;// CONCATENATED MODULE: ./lib/apply/grace.js

/** Lets what is under way when `cancel` is aborted end within `ms` milliseconds. */
function graceAfter(cancel, ms) {
    const controller = new AbortController();
    let timer;
    const begin = () => {
        timer = setTimeout(() => controller.abort(new errors/* Cancelled */.cJ('The run was cancelled.')), ms);
    };
    if (cancel.aborted)
        begin();
    else
        cancel.addEventListener('abort', begin, { once: true });
    return {
        signal: controller.signal,
        dispose: () => {
            clearTimeout(timer);
            cancel.removeEventListener('abort', begin);
        },
    };
}

;// CONCATENATED MODULE: ./lib/cloudfront/patience.js


/** CloudFront takes one change of a distribution at a time and refuses the rest; an invalidation lasts a minute or so. */
const REFUSED = { baseMs: 1_000, capMs: 20_000, budgetMs: 5 * 60_000 };
/** Nothing is written yet, and the deploy waits for it. */
const ASKING = { baseMs: 500, capMs: 5_000, budgetMs: 30_000 };
/** Until an invalidation is done everywhere, which takes from seconds to some minutes. */
const COMPLETION = { baseMs: 2_000, capMs: 20_000, budgetMs: 15 * 60_000 };
const PASSING = new Set([
    'InternalError',
    'InternalFailure',
    'RequestLimitExceeded',
    'RequestTimeout',
    'ServiceUnavailable',
    'SlowDown',
    'Throttling',
    'ThrottlingException',
    'TimeoutError',
    'TooManyInvalidationsInProgress',
    'TooManyRequestsException',
    'EAI_AGAIN',
    'ECONNABORTED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
]);
/** Whether the same request may succeed later. */
function isPassing(error) {
    if (!(error instanceof cloudfront_error/* CloudFrontError */.t))
        return false;
    const { code, status = 0 } = error.details;
    return PASSING.has(code) || status === 429 || status >= 500;
}
/** Repeats what may pass until the budget is used up. Rejects with the last error, or with the signal's reason. */
async function patiently(ask, patience, signal, onWait, clock = SYSTEM_CLOCK) {
    const from = clock.now();
    for (let attempt = 0;; attempt += 1) {
        try {
            return await ask();
        }
        catch (error) {
            const ms = waitAfter(attempt, patience, clock);
            if (!isPassing(error) || clock.now() - from + ms > patience.budgetMs)
                throw error;
            onWait(error, ms);
            await pause(ms, signal, clock);
        }
    }
}
/** Asks again and again until the answer is yes. Resolves with whether it was within the budget. */
async function until(ask, patience, signal, clock = SYSTEM_CLOCK) {
    const from = clock.now();
    for (let attempt = 0;; attempt += 1) {
        if (await ask())
            return true;
        const ms = waitAfter(attempt, patience, clock);
        if (clock.now() - from + ms > patience.budgetMs)
            return false;
        await pause(ms, signal, clock);
    }
}
function waitAfter(attempt, { baseMs, capMs }, clock) {
    const longest = Math.min(capMs, baseMs * 2 ** attempt);
    return longest * (0.5 + clock.random() / 2);
}
async function pause(ms, signal, clock) {
    try {
        await clock.sleep(ms, signal);
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/cloudfront/invalidation.js


/** The paths to invalidate of one distribution. Pure. */
function invalidationPaths({ originPaths, keepsErrors }, stale, { invalidate, maxPaths }, prefix) {
    if (invalidate.what === 'none' || stale.paths.length + stale.created.length === 0)
        return [];
    if (invalidate.what === 'all')
        return ['/*'];
    if (invalidate.what === 'paths')
        return invalidate.paths;
    const below = (paths) => paths.flatMap(path => originPaths.flatMap(origin => belowOrigin(path, origin) ?? []));
    const outOfDate = keepsErrors ? [...stale.paths, ...stale.created] : stale.paths;
    const neighbours = {
        get untouched() {
            return below(stale.untouched);
        },
        known: originPaths.map(origin => belowOrigin(`/${encodeKey(prefix)}`, origin) ?? '/'),
    };
    return collapse(below(outOfDate).map(addressable), neighbours, maxPaths);
}

;// CONCATENATED MODULE: ./lib/plan/stale.js


/**
 * What caches hold that is out of date once some of the work is done. Pure.
 * @param inherited whether what earlier runs have left to be told counts, too
 */
function staleAfter({ changes, kept, nested, target, record }, done, inherited = true) {
    const isDone = (change) => (change.action === 'unchanged' ? inherited : done.has(change));
    const isStale = (change) => invalidates(change) && isDone(change);
    const openPaths = (inherited && record?.openPaths) || [];
    return {
        paths: [...new Set([...openPaths, ...changes.filter(isStale).flatMap(pathsOf)])],
        created: changes.filter(change => change.action === 'create' && done.has(change)).flatMap(pathsOf),
        // Most runs never ask for it.
        get untouched() {
            const untouched = changes.filter(change => change.action === 'unchanged' ? !isStale(change) : !done.has(change));
            const keys = [
                ...untouched.map(keyOf),
                ...kept.map(({ object }) => object.key),
                ...nested.map(({ path }) => target.prefix + path),
            ];
            return keys.map(key => `/${encodeKey(key)}`);
        },
    };
}
function invalidates(change) {
    switch (change.action) {
        case 'create':
            return false;
        case 'update':
        case 'headers':
            return true;
        case 'delete':
        case 'unchanged':
            return change.invalidates;
    }
}
function pathsOf(change) {
    return urlPaths(keyOf(change));
}

;// CONCATENATED MODULE: ./lib/plan/invalidations.js





/** More paths than that are noted as wildcards, so that the record stays small. */
const invalidations_MOST_OPEN_PATHS = 1_000;
/** What the distributions are told of what is out of date; those that need not know are left out. Pure. */
function invalidationsFor({ target, invalidation }, stale) {
    if (invalidation === undefined)
        return [];
    const { distributions, options } = invalidation;
    return distributions
        .map(distribution => ({
        distribution: distribution.id,
        paths: invalidationPaths(distribution, stale, options, target.prefix),
    }))
        .filter(({ paths }) => paths.length > 0);
}
/** What they will be told once the whole plan is applied. Pure. */
function plannedInvalidations(plan) {
    if (plan.invalidation === undefined)
        return [];
    const orders = invalidationsFor(plan, staleAfter(plan, new Set(plan.changes.filter(isWork))));
    return orders.map(order => ({ ...order, state: 'planned' }));
}
/** What the record notes for the next run, where the distributions could not be told. Pure. */
function pathsToNote({ target, invalidation }, stale) {
    const { paths, created } = stale;
    const keepsErrors = invalidation?.distributions.some(distribution => distribution.keepsErrors);
    const open = keepsErrors ? [...paths, ...created] : paths;
    if (open.length <= invalidations_MOST_OPEN_PATHS)
        return open;
    const neighbours = { untouched: stale.untouched, known: [`/${encodeKey(target.prefix)}`] };
    return collapse(open.map(addressable), neighbours, invalidations_MOST_OPEN_PATHS);
}

;// CONCATENATED MODULE: ./lib/apply/done-in.js


/** The changes that were made, or may have been: those of which no answer came. */
function doneIn(outcomes) {
    return new Set(outcomes.filter(mayBeDone).map(({ change }) => change));
}
function mayBeDone(outcome) {
    if (outcome.outcome !== 'failed')
        return outcome.outcome === 'applied';
    const { error } = outcome;
    return error instanceof errors/* Cancelled */.cJ || (error instanceof store_error/* StoreError */.A && error.details.verdict === 'transient');
}

;// CONCATENATED MODULE: ./lib/apply/invalidate-step.js








/** Tells caches what has been changed since they were last told. What fails is noted: the record has to know of it. */
async function invalidateStep(running) {
    const { plan, told } = running;
    const done = doneIn([...running.outcomes.values()]);
    const untold = new Set([...done].filter(change => !told?.has(change)));
    const stale = staleAfter(plan, untold, told === undefined);
    const openPaths = told === undefined ? [] : running.openPaths;
    running.told = done;
    const orders = invalidationsFor(plan, stale);
    const isTold = orders.length === 0 || (await timed('invalidate', running, () => tell(orders, running)));
    running.openPaths = isTold ? openPaths : [...new Set([...openPaths, ...pathsToNote(plan, stale)])];
}
/** Resolves with whether every distribution has taken its order. */
async function tell(orders, running) {
    const errors = running.invalidationErrors;
    const started = await inTurn(orders, errors, order => start(order, running));
    let invalidations = started.map(({ item, result }) => result ?? { ...item, state: 'not-started' });
    const isTold = invalidations.every(({ state }) => state !== 'not-started');
    if (running.plan.invalidation?.options.wait) {
        const ended = await inTurn(invalidations, errors, invalidation => completion(invalidation, running));
        invalidations = ended.map(({ item, result }) => result ?? item);
    }
    running.invalidations = [...running.invalidations, ...invalidations];
    running.hasFailed ||= errors.length > 0;
    return isTold;
}
/** Does the same with each, whatever becomes of the others. */
async function inTurn(items, errors, work) {
    const results = [];
    for (const item of items) {
        try {
            results.push({ item, result: await work(item) });
        }
        catch (error) {
            results.push({ item });
            errors.push(error);
        }
    }
    return results;
}
async function start({ distribution, paths }, { plan, tools }) {
    const { signal } = tools;
    signal.throwIfAborted();
    const cloudFront = await tools.connectCloudFront();
    // Repeats of one request are one invalidation; two steps of one job with the same paths must be two.
    const run = plan.provenance.run ?? '';
    const reference = (0,external_node_crypto_.hash)('sha256', [run, (0,external_node_crypto_.randomUUID)(), distribution, ...paths].join('\n'));
    const id = await persisting(tools, () => cloudFront.invalidate(distribution, paths, reference, signal));
    return { distribution, paths, state: 'started', id };
}
async function completion(invalidation, { tools }) {
    const { distribution, id } = invalidation;
    if (id === undefined)
        return invalidation;
    const { signal, watch, clock = SYSTEM_CLOCK } = tools;
    const cloudFront = await tools.connectCloudFront();
    const from = clock.now();
    const ask = () => {
        watch?.onWaiting?.(id, Math.round((clock.now() - from) / 1000));
        return persisting(tools, () => cloudFront.isCompleted(distribution, id, signal));
    };
    if (await until(ask, COMPLETION, signal, clock))
        return { ...invalidation, state: 'completed' };
    throw new cloudfront_error/* CloudFrontError */.t(`it was not done after ${COMPLETION.budgetMs / 60_000} minutes`, {
        operation: 'GetInvalidation',
        distribution,
        code: 'TimedOut',
    });
}
function persisting({ signal, watch, clock = SYSTEM_CLOCK }, ask) {
    return patiently(ask, REFUSED, signal, (error, ms) => watch?.onPatience?.(error, ms), clock);
}

// EXTERNAL MODULE: ./lib/headers/header-names.js
var header_names = __nccwpck_require__(8584);
;// CONCATENATED MODULE: ./lib/headers/rules.js

/** What is stored where nothing is sent, for the headers that an object always has. */
const STORED_DEFAULTS = {
    contentType: 'binary/octet-stream',
    storageClass: 'STANDARD',
};
/** The headers of an object after all rules: for each header the last rule that matches and speaks of it wins. */
function applyRules(base, path, rules) {
    return applyPatch(base, patchFor([path], rules));
}
/**
 * What the rules together say of an object.
 * @param paths its own, and that of the page that it stands for; a rule that matches one of them holds
 */
function patchFor(paths, rules) {
    const matching = rules.filter(rule => paths.some(path => rule.matches(path)));
    return matching.reduce((patch, { set }) => mergePatches(patch, set), {});
}
function mergePatches(first, then) {
    const metadata = { ...first.metadata, ...then.metadata };
    return { ...first, ...then, ...(Object.keys(metadata).length > 0 && { metadata }) };
}
function applyPatch(base, patch) {
    if (Object.keys(patch).length === 0)
        return base;
    const texts = header_names/* TEXT_HEADERS */.z4.flatMap(({ field }) => {
        const said = patch[field] === undefined ? base[field] : patch[field];
        const value = said === null ? STORED_DEFAULTS[field] : said;
        return value === undefined ? [] : [[field, value]];
    });
    const metadata = withoutNulls({ ...base.metadata, ...patch.metadata });
    const tags = patch.tags === undefined ? base.tags : patch.tags;
    return {
        contentType: base.contentType,
        ...Object.fromEntries(texts),
        ...(Object.keys(metadata).length > 0 && { metadata }),
        ...(tags && { tags }),
    };
}
function withoutNulls(record) {
    const entries = Object.entries(record).filter((entry) => entry[1] !== null);
    return Object.fromEntries(entries);
}
/** The rules that match none of the paths. */
function unmatchedRules(rules, paths) {
    let unmatched = rules;
    for (const path of paths) {
        if (unmatched.length === 0)
            break;
        if (unmatched.some(rule => rule.matches(path)))
            unmatched = unmatched.filter(rule => !rule.matches(path));
    }
    return unmatched;
}

;// CONCATENATED MODULE: ./lib/headers/fingerprint.js



/** 48 bits: plenty, since a fingerprint is compared only with the one before of the same object. */
const CHARACTERS = 8;
/**
 * A short name for all that is sent with an object beside its bytes: equal where the same is sent, in whatever
 * order. Eight characters of base64url.
 */
function headerFingerprint(headers, write = {}) {
    const storageClass = headers.storageClass ?? write.storageClass;
    const texts = header_names/* TEXT_HEADERS */.z4.map(({ field }) => field === 'storageClass' ? undefined : (headers[field] ?? null));
    const sent = [
        ...texts,
        storageClass === STORED_DEFAULTS.storageClass ? null : (storageClass ?? null),
        sorted(lowerCase(headers.metadata ?? {})),
        sorted(headers.tags ?? {}),
        write.acl ?? null,
        write.sse ?? null,
        write.sseKmsKeyId ?? null,
    ];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(sent)).digest('base64url').slice(0, CHARACTERS);
}
function lowerCase(metadata) {
    return Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name.toLowerCase(), value]));
}
function sorted(record) {
    return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

;// CONCATENATED MODULE: ./lib/record/found-record.js

/** What the record says of objects, as far as what LIST shows lets it be believed. */
class Recollection {
    #found;
    constructor(found) {
        this.#found = found;
    }
    /** The row of an object, unless something else has been written there since. */
    rowOf({ key, etag }) {
        if (this.#found === undefined || etag === '')
            return undefined;
        const row = this.#found.record.rows.get(rowKey(key));
        return row?.etag === etag ? row : undefined;
    }
    /** Whether an earlier deploy wrote the object or found it right; a row may only note since when it is not needed. */
    isOwned(object) {
        const row = this.rowOf(object);
        return row !== undefined && (row.contentId !== '' || row.headers !== '');
    }
    /**
     * The row of an object whose headers are as the record has them. Who edits headers by hand changes the date of
     * the object, not its ETag.
     */
    headersOf(object) {
        if (this.#isOlderThan(object))
            return undefined;
        const row = this.rowOf(object);
        return row?.headers === '' ? undefined : row;
    }
    /** The row of an object, its headers only if they are as the record has them. */
    stillTrueOf(object) {
        const row = this.rowOf(object);
        return row && this.#isOlderThan(object) ? { ...row, ...NO_HEADERS } : row;
    }
    /** Whether somebody wrote the object, or its headers, since. GET tells whole seconds, LIST more on some stores. */
    #isOlderThan({ lastModified }) {
        return this.#found === undefined || seconds(lastModified) > seconds(this.#found.writtenAt);
    }
}
/** Of a row: it is not known what is sent with the object. */
const NO_HEADERS = { headers: '', immutable: false };
function seconds(ms) {
    return Math.floor(ms / 1000);
}

;// CONCATENATED MODULE: ./lib/site/cache-policy.js
const FOREVER = 'public, max-age=31536000, immutable';
const REVALIDATE = 'public, max-age=0, must-revalidate';
/** A CDN keeps it for a day, or until it is told that it has changed; browsers ask the CDN. */
const PURGED = 'public, max-age=0, s-maxage=86400, must-revalidate';
/**
 * Carry the hash of the file that they are named after, not their own: an edited comment changes a source map and
 * not the minified script (seen with Parcel).
 */
const DERIVED = /\.(map|LICENSE\.txt)(\.(br|gz|zst))?$/;
/** Whether a `Cache-Control` tells visitors that the content will never change. */
function isImmutable(value) {
    return value !== undefined && /(^|[\s,])immutable($|[\s,])/i.test(value);
}
/** The `Cache-Control` of a file; undefined: none is sent. */
function cacheControl(policy, path, kind) {
    switch (policy.policy) {
        case 'none':
            return undefined;
        case 'literal':
            return policy.value;
        case 'auto':
            return isForever(path, kind) ? FOREVER : REVALIDATE;
        case 'cdn':
            return isForever(path, kind) ? FOREVER : PURGED;
    }
}
function isForever(path, kind) {
    return kind === 'hashed' && !DERIVED.test(path);
}

;// CONCATENATED MODULE: ./lib/apply/next-record.js





/**
 * The rows after a run: of what was written and of what was found right, and of everything else that the old record
 * knew as long as LIST showed its ETag. Pure.
 */
function nextRows(plan, outcomes) {
    const rows = new Map();
    for (const { object, row } of plan.kept)
        if (row)
            rows.set(rowKey(object.key), row);
    const after = new Map(outcomes.map(outcome => [outcome.change, outcome]));
    for (const change of plan.changes) {
        const outcome = change.action === 'unchanged' ? undefined : after.get(change);
        const row = outcome ? rowAfter(outcome, plan) : rowBefore(change);
        if (row)
            rows.set(rowKey(keyOf(change)), row);
    }
    return rows;
}
/** Whether the outcomes make any row another. Pure. */
function learned(plan, outcomes) {
    return outcomes.some(outcome => {
        const [before, after] = [rowBefore(outcome.change), rowAfter(outcome, plan)];
        return before && after ? !sameRow(before, after) : before !== after;
    });
}
function rowBefore(change) {
    return change.action === 'create' ? undefined : change.row;
}
function rowAfter(outcome, plan) {
    switch (outcome.outcome) {
        case 'applied':
            return appliedRow(outcome, plan);
        case 'failed':
            return doubtful(rowBefore(outcome.change));
        case 'withheld':
            return rowBefore(outcome.change);
    }
}
/**
 * With the headers that the configuration wants: what was carried over besides is not to be missed next time. A copy
 * sends no content, and knows none.
 */
function appliedRow({ change, etag, contentId }, { write }) {
    if (change.action === 'delete' || etag === undefined)
        return undefined;
    const isOfHeaders = change.action === 'headers';
    const headers = isOfHeaders ? change.configured : change.wanted.headers;
    const held = isOfHeaders ? change.contentId : '';
    return {
        etag,
        contentId: contentId ?? held,
        headers: headerFingerprint(headers, write),
        immutable: isImmutable(headers.cacheControl),
    };
}
/**
 * What failed may have been done all the same. Then LIST shows another ETag or nothing, and the row does not count; or
 * the same bytes were sent again, with other headers.
 */
function doubtful(row) {
    return row && { ...row, ...NO_HEADERS };
}

;// CONCATENATED MODULE: ./lib/apply/record-step.js



/** After a cancellation the record must not keep the run from ending. Milliseconds. */
const RECORD_MS = 2000;
/** Notes what was applied, after failed runs too, unless the record says so already. */
async function recordStep(running) {
    running.record = await keepRecord(running);
}
async function keepRecord(running) {
    const { plan, tools, openPaths, isCancelled } = running;
    const outcomes = [...running.outcomes.values()];
    const place = recordPlace(running);
    const { record, provenance, write } = plan;
    if (place === undefined || record === undefined)
        return { record: 'unchanged' };
    const isNew = record.isBehind || learned(plan, outcomes) || !sameTexts(openPaths, record.openPaths);
    if (!isNew)
        return { record: 'unchanged' };
    const signal = isCancelled || tools.signal.aborted ? AbortSignal.timeout(RECORD_MS) : tools.signal;
    const next = { ...provenance, rows: nextRows(plan, outcomes), openPaths };
    try {
        const isWritten = await writeRecord(place, next, { condition: record.condition, options: write }, signal);
        return { record: isWritten ? 'written' : 'taken' };
    }
    catch (error) {
        return { record: 'failed', error };
    }
}
function sameTexts(a, b) {
    return a.length === b.length && a.every((text, index) => text === b[index]);
}

// EXTERNAL MODULE: ./lib/s3/part-size.js
var part_size = __nccwpck_require__(4911);
;// CONCATENATED MODULE: ./lib/apply/put-in-parts.js






/** Two uploads side by side leave room for small bodies in the bytes in flight. */
const PART_LANES = 3;
/** An abort after a cancellation must not keep the run from ending. */
const ABORT_MS = 2000;
/**
 * Writes an object as a multipart upload. Nothing is visible before the upload is completed, and one that
 * cannot be completed is aborted.
 */
async function putInParts(change, context, partSize = (0,part_size/* partSizeFor */.o)(change.wanted.size)) {
    const { store, limiter, options, starts, requests } = context;
    const { key, size, headers } = change.wanted;
    const began = Date.now();
    try {
        const upload = await limiter.run(0, starts, () => store.startUpload({ key, headers, options }, requests));
        try {
            const parts = await sendParts(upload, change, partSize, context);
            const written = await complete(upload, parts, change, began, context);
            return applied(change, size, written, change.wanted.contentId ?? expectedEtag(parts));
        }
        catch (error) {
            await abort(upload, context);
            throw error;
        }
    }
    catch (error) {
        return ended(change, error, context);
    }
}
/** Ends with all parts sent, or with the first error, once every request for a part has ended. */
async function sendParts(upload, { wanted }, partSize, { store, limiter, buffers, starts, onBytes }) {
    const failure = new AbortController();
    // Parts are given up at once when nothing new may begin: the upload could not be completed any more.
    const signal = AbortSignal.any([starts, failure.signal]);
    const parts = [];
    await (0,pace_lanes/* inLanes */.L)(PART_LANES, ranges(wanted.size, partSize), signal, async ({ number, start, end }) => {
        try {
            const send = async (into) => {
                const bytes = await (0,bodies_read/* readPart */.on)(wanted, start, end, into);
                const md5 = (0,external_node_crypto_.createHash)('md5').update(bytes).digest('hex');
                signal.throwIfAborted();
                return { ...(await store.uploadPart(upload, number, bytes, md5, signal)), md5 };
            };
            parts[number - 1] = await limiter.run(end - start, signal, () => buffers.use(end - start, send));
            onBytes(end - start);
        }
        catch (error) {
            failure.abort(error);
        }
    });
    signal.throwIfAborted();
    return parts;
}
async function complete(upload, parts, change, began, context) {
    const { store, limiter, starts, requests } = context;
    await (0,bodies_read/* checkUnchanged */.SC)(change.wanted);
    try {
        return await limiter.run(0, starts, () => store.completeUpload(upload, parts, requests));
    }
    catch (error) {
        const object = answerIsOpen(error) ? await put_in_parts_find(upload.key, context) : undefined;
        if (object && isCompleted(object, parts, change, began))
            return { etag: object.etag };
        throw error;
    }
}
/**
 * Whether the upload may be complete all the same: the answer was lost, or a repeat met what the lost
 * answer had left, an upload that is gone.
 */
function answerIsOpen(error) {
    if (!(error instanceof store_error/* StoreError */.A))
        return false;
    const { verdict } = error.details;
    return verdict === 'transient' || verdict === 'throttled' || isGone(error);
}
function isGone(error) {
    return error instanceof store_error/* StoreError */.A && error.details.code === 'NoSuchUpload';
}
/** The object as LIST shows it; a listing that fails tells nothing. */
async function put_in_parts_find(key, { store, limiter, requests }) {
    try {
        const page = await limiter.run(0, requests, () => store.listPage(key, undefined, requests));
        return page.objects.find(object => object.key === key);
    }
    catch {
        return undefined;
    }
}
/** Whether `object` is what the upload was to become, and not what was there before. */
function isCompleted({ etag, size, lastModified }, parts, change, began) {
    const before = change.action === 'create' ? undefined : change.object.etag;
    if (size !== change.wanted.size || etag === before)
        return false;
    // A store whose ETags of parts tell nothing (KMS, R2) has no ETag to expect. LIST may know whole seconds only.
    const opaque = parts.some(part => part.etag !== part.md5);
    return opaque ? lastModified >= Math.floor(began / 1000) * 1000 : etag === expectedEtag(parts);
}
function expectedEtag(parts) {
    const digests = Buffer.from(parts.map(({ md5 }) => md5).join(''), 'hex');
    return `${(0,external_node_crypto_.createHash)('md5').update(digests).digest('hex')}-${parts.length}`;
}
async function abort(upload, { store, onLeftUpload }) {
    // Its own signal: that of the run may be the reason for the abort.
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(new Error('The store did not answer.')), ABORT_MS);
    try {
        await store.abortUpload(upload, deadline.signal);
    }
    catch (error) {
        if (!isGone(error))
            onLeftUpload({ key: upload.key, error: asError(error) });
    }
    finally {
        clearTimeout(timer);
    }
}
function* ranges(size, partSize) {
    for (let start = 0; start < size; start += partSize) {
        yield { number: start / partSize + 1, start, end: Math.min(start + partSize, size) };
    }
}

;// CONCATENATED MODULE: ./lib/apply/put-whole.js



/** Writes an object with one request. Its body is in memory while the limiter grants its bytes. */
async function putWhole(change, context) {
    const { store, limiter, options, buffers, keptBodies, starts, requests, onBytes } = context;
    const { key, size, body, headers, contentId } = change.wanted;
    try {
        const send = async (into) => {
            const bytes = await (0,bodies_read/* readBody */.x8)(change.wanted, { into, kept: keptBodies });
            const md5 = (0,external_node_crypto_.createHash)('md5').update(bytes).digest('hex');
            if (body.from === 'file' && body.md5 !== undefined && body.md5 !== md5)
                throw new bodies_read/* FileChanged */.zR(body.file);
            starts.throwIfAborted();
            const { etag } = await store.put({ key, body: bytes, md5, headers, options }, requests);
            return { etag, md5 };
        };
        const written = await limiter.run(size, starts, () => buffers.use(size, send));
        onBytes(size);
        return applied(change, size, written, contentId ?? written.md5);
    }
    catch (error) {
        return ended(change, error, context);
    }
}

;// CONCATENATED MODULE: ./lib/apply/copy-headers.js





/**
 * Up to this size, in bytes, an object whose headers are wrong is sent again: a PUT costs what a copy costs, and
 * needs no right to read.
 */
const SEND_AGAIN = 4 * 1024 * 1024;
/** S3's limit for a copy in one request, in bytes. */
const LARGEST_COPY = 5 * 1024 ** 3;
/** Whether a copy is the better way to other headers. */
function isCopied({ wanted: { size } }) {
    return size > SEND_AGAIN && size <= LARGEST_COPY;
}
/** Changes an object's headers by a copy onto itself; where that is not to be had, the object is sent again. */
async function copyHeaders(change, context) {
    const { store, limiter, options, starts, requests } = context;
    const { key, headers, size, contentId } = change.wanted;
    const { etag } = change.object;
    try {
        const written = await limiter.run(0, starts, () => store.copyOntoItself({ key, etag, headers, options }, requests));
        return applied(change, 0, written, contentId);
    }
    catch (error) {
        if (!isRefused(error))
            return ended(change, error, context);
        return size > part_size/* MULTIPART_THRESHOLD */.x ? putInParts(change, context) : putWhole(change, context);
    }
}
/** The copy, not the key: no right to read, no such operation, or an object that has become another. */
function isRefused(error) {
    if (!(error instanceof store_error/* StoreError */.A))
        return false;
    return error.details.verdict === 'key' || error.details.status === 403 || error.details.status === 501;
}

;// CONCATENATED MODULE: ./lib/apply/queue.js
/** Items in the order in which they come; who finds none waits for the next. Ends once it is closed and empty. */
class Queue {
    #items = [];
    #taken = 0;
    #takers = [];
    #isClosed = false;
    push(item) {
        const taker = this.#takers.shift();
        if (taker)
            taker({ done: false, value: item });
        else
            this.#items.push(item);
    }
    close() {
        this.#isClosed = true;
        for (const taker of this.#takers.splice(0))
            taker({ done: true, value: undefined });
    }
    [Symbol.asyncIterator]() {
        return { next: () => this.#take() };
    }
    #take() {
        if (this.#taken < this.#items.length) {
            const value = this.#items[this.#taken];
            this.#taken += 1;
            return Promise.resolve({ done: false, value });
        }
        if (this.#isClosed)
            return Promise.resolve({ done: true, value: undefined });
        return new Promise(taker => this.#takers.push(taker));
    }
}

;// CONCATENATED MODULE: ./lib/apply/ready-writes.js




/** Smaller ones, in bytes, stay in the plan's order where that knows more: a page is beside its data. */
const LONG = 1024 * 1024;
/**
 * The writes of a step, handed out by how they are carried out as soon as all that they wait for is applied. Of those
 * that are ready at once the largest come first, so that no long request begins when the rest is done.
 */
class ReadyWrites {
    large = new Queue();
    small = new Queue();
    copies = new Queue();
    #writes;
    /** Absent: none waits for another. */
    #waiting;
    #places;
    /** Handed out, or about to be, and not settled. */
    #open = 0;
    /**
     * @param needs of the step
     * @param starts once aborted nothing is handed out
     */
    constructor(writes, needs, starts) {
        this.#writes = writes;
        this.#waiting = needs && new Waiting(needs);
        this.#places = new Map(this.#waiting ? writes.map((write, place) => [write, place]) : []);
        this.#handOut(this.#waiting ? this.#ready(this.#waiting.ready) : writes);
        if (starts.aborted)
            this.#close();
        else
            starts.addEventListener('abort', () => this.#close(), { once: true });
        if (this.#open === 0)
            this.#close();
    }
    /** What waits for a write that was not applied is never handed out. */
    settle({ outcome, change }) {
        const place = outcome === 'applied' ? this.#places.get(change) : undefined;
        if (place !== undefined && this.#waiting)
            this.#handOut(this.#ready(this.#waiting.done(place)));
        this.#open -= 1;
        if (this.#open === 0)
            this.#close();
    }
    /** The writes at these places, and those that wait for nothing but joints among them. */
    #ready(places) {
        return places.flatMap(place => this.#writes[place] ?? this.#ready(this.#waiting?.done(place) ?? []));
    }
    #handOut(writes) {
        this.#open += writes.length;
        const shortest = this.#waiting ? LONG : 0;
        const lengthOf = ({ wanted: { size } }) => (size < shortest ? 0 : size);
        for (const write of writes.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
            if (write.action === 'headers' && isCopied(write))
                this.copies.push(write);
            else if (write.wanted.size > part_size/* MULTIPART_THRESHOLD */.x)
                this.large.push(write);
            else
                this.small.push(write);
        }
    }
    #close() {
        for (const queue of [this.large, this.small, this.copies])
            queue.close();
    }
}

;// CONCATENATED MODULE: ./lib/apply/write-step.js








/** At least, whatever a throttled limiter lets through as a step begins; what waits there holds no bytes. */
const SMALL_LANES = 96;
/** One sends its parts while the next begins or the last completes. */
const LARGE_LANES = 2;
function writeStep(step, running) {
    return timed('upload', running, async () => {
        const writes = writesIn(running.plan, step);
        const tally = new Tally(step.name, writes.length, running);
        const { context } = tally;
        const { starts } = context;
        const ready = new ReadyWrites(writes, step.needs, starts);
        const settle = (outcome) => {
            tally.settle(outcome);
            ready.settle(outcome);
        };
        const lanes = Math.max(SMALL_LANES, context.limiter.most);
        await Promise.all([
            (0,pace_lanes/* inLanes */.L)(LARGE_LANES, ready.large, starts, async (write) => settle(await putInParts(write, context))),
            (0,pace_lanes/* inLanes */.L)(lanes, ready.small, starts, async (write) => settle(await putWhole(write, context))),
            (0,pace_lanes/* inLanes */.L)(lanes, ready.copies, starts, async (copy) => settle(await copyHeaders(copy, context))),
        ]);
        tally.close();
    });
}

;// CONCATENATED MODULE: ./lib/apply/apply-plan.js









/** How long requests may go on once the run is cancelled, so that it is known what they did. */
const GRACE_MS = 2000;
/**
 * Applies a plan: its steps in their order, each complete before the next begins. Never rejects because of a store, a
 * file or a cancellation: the result tells. Once cancelled, it resolves within a few seconds.
 */
async function applyPlan(plan, tools) {
    const grace = graceAfter(tools.signal, GRACE_MS);
    const running = new Running(plan, tools, grace.signal);
    try {
        for (const step of plan.steps)
            await run(step, running);
    }
    finally {
        grace.dispose();
    }
    const { outcomes, isCancelled, leftUploads, invalidations, invalidationErrors, interference, record } = running;
    return {
        outcomes: plan.changes.filter(isWork).map(change => outcomes.get(change) ?? withheld(change)),
        cancelled: isCancelled,
        leftUploads,
        invalidations,
        invalidationErrors,
        interference,
        record,
    };
}
/** Writes and deletes only while nothing has failed; what tells of them always. */
async function run(step, running) {
    switch (step.step) {
        case 'write':
            if (running.mayGoOn)
                await writeStep(step, running);
            return;
        case 'check':
            if (running.mayGoOn)
                await checkRecord(running);
            return;
        case 'delete':
            if (running.mayGoOn)
                await deleteStep(step, running);
            return;
        case 'invalidate':
            return invalidateStep(running);
        case 'record':
            return recordStep(running);
    }
}

;// CONCATENATED MODULE: ./lib/flow/patience.js
/** Tells of CloudFront's being asked again. */
function tellOfPatience(host) {
    return ({ message, details }, waitMs) => {
        host.progress(`CloudFront asks for patience (${details.code})`);
        host.debug(`${details.operation}: ${details.code}: ${message} (again in ${Math.round(waitMs)} ms)`);
    };
}

;// CONCATENATED MODULE: ./lib/report/log/progress-line.js


/** Cells of the bar. */
const BAR = 8;
/** Columns below which there is no room for a bar, nor for the rates. */
const ROOM_FOR_BAR = 60;
const ROOM_FOR_RATES = 72;
/** An estimate from less than that is a guess. */
const LEAST_MS = 1_000;
/**
 * `Pages ▕██████░░▏ 62%  1,240/2,000  22.4/36.5 MB  8.0 MB/s  2.0 s left`. In a log of lines (`bar` false) in words:
 * `Pages: 62%, 1,240 of 2,000 files, …`.
 */
function progressLine(progress, columns, bar) {
    const { what, done, total, waiting, retries } = progress;
    if (waiting === 'throttled') {
        return `S3 asks us to slow down; ${counted(retries, 'retry', 'retries')} so far (${count(done)}/${count(total)} done)`;
    }
    if (waiting === 'silent')
        return `Waiting for S3 to answer (${count(done)}/${count(total)} done)`;
    const share = percent(done, total);
    const facts = [
        `${count(done)}/${count(total)}`,
        ...sizes(progress),
        ...(columns < ROOM_FOR_RATES ? [] : rates(progress)),
        ...(retries > 0 ? [counted(retries, 'retry', 'retries')] : []),
    ];
    if (!bar)
        return `${visible(what)}: ${share}, ${facts.join(', ')}`;
    const drawn = columns < ROOM_FOR_BAR ? '' : ` ${barOf(done / Math.max(1, total))}`;
    return `${visible(what)}${drawn} ${share}  ${facts.join('  ')}`;
}
function barOf(share) {
    const full = Math.floor(Math.min(1, share) * BAR);
    return `▕${'█'.repeat(full)}${'░'.repeat(BAR - full)}▏`;
}
/** `22.4/36.5 MB`: one unit where both have the same. */
function sizes({ bytes: sent, totalBytes }) {
    if (totalBytes === 0)
        return [];
    const [done = '', unit] = bytes(sent).split(' ');
    const all = bytes(totalBytes);
    return [all.endsWith(` ${unit}`) ? `${done}/${all}` : `${bytes(sent)}/${all}`];
}
function rates({ done, total, bytes: sent, totalBytes, elapsedMs }) {
    if (elapsedMs < LEAST_MS)
        return [];
    const speed = sent === 0 ? [] : [`${bytes((sent / elapsedMs) * 1000)}/s`];
    // Small files cost a request, large ones their bytes: what is further behind tells how long it takes.
    const share = Math.min(done / Math.max(1, total), totalBytes === 0 ? 1 : sent / totalBytes);
    if (share < 0.02 || share >= 1)
        return speed;
    return [...speed, `${duration((elapsedMs * (1 - share)) / share)} left`];
}

;// CONCATENATED MODULE: ./lib/report/totals.js
const counterOf = {
    create: 'created',
    update: 'updated',
    headers: 'headersUpdated',
    delete: 'deleted',
    unchanged: 'unchanged',
};
const NOTHING = {
    created: 0,
    updated: 0,
    headersUpdated: 0,
    deleted: 0,
    unchanged: 0,
    failed: 0,
    withheld: 0,
    bytesUploaded: 0,
};
/** What was done; in a dry run, what a deploy would do. All zero while there is no plan. */
function totals(report) {
    const changes = report.plan?.changes ?? [];
    if (report.dryRun)
        return planned(changes);
    const sum = { ...planned(changes.filter(({ action }) => action === 'unchanged')) };
    for (const outcome of report.result?.outcomes ?? []) {
        if (outcome.outcome === 'applied') {
            sum[counterOf[outcome.change.action]] += 1;
            sum.bytesUploaded += outcome.bytes;
        }
        else {
            sum[outcome.outcome] += 1;
        }
    }
    return sum;
}
/** What carrying out all of these would do. */
function planned(changes) {
    const sum = { ...NOTHING };
    for (const change of changes) {
        sum[counterOf[change.action]] += 1;
        sum.bytesUploaded += bytesToSend(change);
    }
    return sum;
}
/** None for headers: a copy in place sends none, and what is sent again all the same is decided later. */
function bytesToSend(change) {
    return change.action === 'create' || change.action === 'update' ? change.wanted.size : 0;
}
/** The action's outputs, by name. */
function outputs(sum, files, invalidations, site = '') {
    const told = invalidations.filter(({ state }) => state !== 'not-started');
    return {
        changed: String(sum.created + sum.updated + sum.headersUpdated + sum.deleted > 0),
        created: String(sum.created),
        updated: String(sum.updated),
        'headers-updated': String(sum.headersUpdated),
        deleted: String(sum.deleted),
        unchanged: String(sum.unchanged),
        failed: String(sum.failed),
        'bytes-uploaded': String(sum.bytesUploaded),
        'changes-file': files.changes,
        'summary-file': files.summary,
        'summary-text-file': files.summaryText,
        'changed-paths-file': files.changedPaths,
        'invalidated-paths': [...new Set(told.flatMap(({ paths }) => paths))].join('\n'),
        url: site,
        'invalidation-ids': told.flatMap(({ id }) => id ?? []).join('\n'),
    };
}

;// CONCATENATED MODULE: ./lib/flow/progress-meter.js



/** Without an answer for so long, the store is said to be silent. Milliseconds. */
const SILENCE_MS = 3_000;
/** How often that is looked at. */
const TICK_MS = 1_000;
/** How far the whole run is with what it writes and deletes, told to the host as it goes on. */
class ProgressMeter {
    #host;
    #retried;
    #total;
    #totalBytes;
    #started = performance.now();
    #timer;
    /** Of the steps that are over. */
    #before = { done: 0, bytes: 0 };
    #current = { step: '', done: 0, total: 0, bytes: 0 };
    #heardAt = this.#started;
    constructor({ changes }, host, retried) {
        this.#host = host;
        this.#retried = retried;
        this.#total = changes.filter(isWork).length;
        this.#totalBytes = planned(changes).bytesUploaded;
        this.#timer = setInterval(() => this.#tellOfSilence(), TICK_MS);
        // Nothing waits for it.
        this.#timer.unref();
    }
    /** A change of a step was applied or failed, or bytes of it were sent; the steps come one after the other. */
    step(progress) {
        if (progress.step !== this.#current.step || progress.done < this.#current.done) {
            const { done, bytes } = this.#current;
            this.#before = { done: this.#before.done + done, bytes: this.#before.bytes + bytes };
        }
        this.#current = progress;
        this.#heardAt = performance.now();
        this.#tell();
    }
    dispose() {
        clearInterval(this.#timer);
    }
    #tellOfSilence() {
        const now = performance.now();
        if (now - this.#heardAt < SILENCE_MS)
            return;
        const { throttledAt } = this.#retried;
        const isThrottled = throttledAt !== undefined && throttledAt > this.#heardAt;
        this.#tell(isThrottled ? 'throttled' : 'silent');
    }
    #tell(waiting) {
        const { step, done, bytes } = this.#current;
        const retries = [...this.#retried.retries.values()].reduce((sum, times) => sum + times, 0);
        const progress = {
            what: step === '' ? 'Starting' : `${step.charAt(0).toUpperCase()}${step.slice(1)}`,
            done: this.#before.done + done,
            total: this.#total,
            bytes: this.#before.bytes + bytes,
            totalBytes: this.#totalBytes,
            elapsedMs: performance.now() - this.#started,
            retries,
            waiting,
        };
        this.#host.progress(progressLine(progress, this.#host.columns, this.#host.isTerminal));
    }
}

;// CONCATENATED MODULE: ./lib/flow/warn-of-applied.js



/** Warns of what the run has left behind, and of what the next one will not know. */
function warnOfApplied(plan, applied, session) {
    // What ends the run is told as its error.
    const told = applied.interference === undefined ? 1 : 0;
    for (const error of applied.invalidationErrors.slice(told))
        warnOfCloudFront(error, session);
    warnOfForgotten(plan, applied, session);
    warnOfLeftUploads(applied, session);
    if (plan.record === undefined)
        warnOfOpaqueEtags(applied, session);
    warnOfRecord(plan, applied, session);
}
function warnOfCloudFront(error, { warn }) {
    if (!(error instanceof cloudfront_error/* CloudFrontError */.t))
        return;
    const { problem, hint } = (0,cloudfront_error/* adviseCloudFront */.b)(error);
    warn([problem, hint].filter(line => line !== '').join('\n'));
}
/** What is open stands in the record of a deploy; elsewhere nobody will make up for it. */
function warnOfForgotten({ steps }, { invalidations }, { warn }) {
    const isOpen = invalidations.some(({ state }) => state === 'not-started');
    if (!isOpen || steps.some(({ step }) => step === 'record'))
        return;
    warn('No record notes what is still to be invalidated, so the next run will not do it. Invalidate by hand the paths above.');
}
function warnOfLeftUploads({ leftUploads }, { explain, warn }) {
    for (const { key, error } of leftUploads) {
        const { problem, hint } = explain(error);
        const advice = 'A lifecycle rule that aborts incomplete multipart uploads removes them.';
        const left = `Parts of ${visible(key)} are left in the bucket, unseen but paid for. ${advice}`;
        warn([left, problem, hint].filter(line => line !== '').join('\n'));
    }
}
/** Without a record, what was uploaded to such a bucket cannot be known again. */
function warnOfOpaqueEtags({ outcomes }, { warn }) {
    const isOpaque = outcomes.some(outcome => outcome.outcome === 'applied' &&
        outcome.contentId !== undefined &&
        outcome.etag !== undefined &&
        outcome.change.action !== 'delete' &&
        outcome.change.wanted.contentId === undefined &&
        outcome.etag.toLowerCase() !== outcome.contentId);
    if (!isOpaque)
        return;
    warn('The bucket answers ETags that are no hashes of the content, as under SSE-KMS. Without a record every deploy uploads all files again: leave the input record at its default.');
}
/** Without it the next run takes longer, so it is no failure. */
function warnOfRecord(plan, { record }, { explain, host, warn }) {
    if (record.record === 'taken') {
        warn('Another run has written the record meanwhile, so this one did not. The next run sorts it out.');
    }
    if (record.record !== 'failed')
        return;
    if (!(record.error instanceof store_error/* StoreError */.A)) {
        host.debug(`The record was not written: ${String(record.error)}`);
        return;
    }
    const { problem, hint } = explain(record.error, plan.record?.bucket);
    warn(`The record was not written, so the next run takes longer.\n${problem}\n${hint}`);
}

;// CONCATENATED MODULE: ./lib/flow/carry-out.js




/** Applies the plan, and warns of what is not as it should be although nothing failed. */
async function carryOut({ plan, keptBodies }, session) {
    const { connections, signal } = session;
    const { store, recordStore, limiter } = connections;
    const meter = new ProgressMeter(plan, session.host, connections);
    const applied = await applyPlan(plan, {
        store,
        recordStore: recordStore?.store,
        connectCloudFront: () => connections.connectCloudFront(),
        limiter,
        signal,
        keptBodies,
        watch: watchFor(meter, session),
    }).finally(() => meter.dispose());
    warnOfApplied(plan, applied, session);
    return applied;
}
function watchFor(meter, { host, timings }) {
    return {
        onProgress: progress => meter.step(progress),
        timed: (work, doing) => timings.timed(work, doing),
        onWaiting: (id, seconds) => host.progress(`Waiting for CloudFront's invalidation ${id}, ${seconds} s so far`),
        onPatience: tellOfPatience(host),
    };
}

;// CONCATENATED MODULE: ./lib/verify/choose-probes.js

/** Addresses of what the deploy has changed. */
const MOST_CHANGED = 200;
const MOST_DELETED = 20;
/** Addresses of what it has left as it was. */
const MOST_UNCHANGED = 50;
/**
 * The addresses to look at after a deploy: those of changed pages first, of other changed files, of pages that are
 * gone, a spread of the rest, and one where nothing is. Pure.
 * @param nowhere a path that no file has
 * @param fallback whether unknown addresses answer with a page, as those of an app with a router of its own
 */
function chooseProbes({ plan, outcomes }, siteUrl, nowhere, fallback) {
    const written = outcomes.flatMap(writtenBy).filter(isFetchable);
    const unchanged = plan.changes
        .flatMap(change => change.action === 'unchanged'
        ? [{ wanted: change.wanted, etag: change.object.etag, isWritten: false }]
        : [])
        .filter(isFetchable);
    const pages = spread(written.filter(({ wanted }) => wanted.kind === 'page'), MOST_CHANGED);
    const others = spread(written.filter(({ wanted }) => wanted.kind !== 'page'), MOST_CHANGED - pages.length);
    const files = [...pages, ...others, ...spread(unchanged, MOST_UNCHANGED)];
    const probes = files.map(file => fileProbe(file, siteUrl));
    if (fallback)
        return probes;
    const gone = spread(outcomes.flatMap(pagesDeletedBy), MOST_DELETED);
    return [
        ...probes,
        ...gone.map(path => absentProbe('deleted', path, siteUrl)),
        absentProbe('nowhere', nowhere, siteUrl),
    ];
}
function writtenBy(outcome) {
    if (outcome.outcome !== 'applied' || outcome.change.action === 'delete')
        return [];
    return [{ wanted: outcome.change.wanted, etag: outcome.etag, isWritten: true }];
}
function pagesDeletedBy({ outcome, change }) {
    const isPage = outcome === 'applied' && change.action === 'delete' && change.kind === 'page';
    return isPage ? [change.path] : [];
}
/** A redirect has no content, and what lies deeper than a dot no browser can ask for. */
function isFetchable({ wanted: { path, headers } }) {
    return headers.websiteRedirectLocation === undefined && !/(^|\/)\.{1,2}(\/|$)/.test(path);
}
function fileProbe({ wanted, etag, isWritten }, siteUrl) {
    const { path } = wanted;
    return {
        url: addressOf(siteUrl, path),
        path,
        expected: { is: 'file', wanted, isWritten, ...(etag && { etag }) },
    };
}
function absentProbe(is, path, siteUrl) {
    return { url: addressOf(siteUrl, path), path, expected: { is } };
}
/** So many, evenly from the first to the last. */
function spread(items, most) {
    if (items.length <= most)
        return items;
    const step = items.length / Math.max(most, 1);
    return items.filter((_, index) => index < most * step && Math.floor(index % step) === 0).slice(0, most);
}

;// CONCATENATED MODULE: ./lib/flow/check-live.js





/** Looks at the site through its own address, once everything is up. @throws LiveCheckError */
async function checkSiteLive({ verify, siteUrl }, plan, { outcomes, interference, invalidationErrors }, { host, signal, environment }) {
    const isTold = interference === undefined && invalidationErrors.length === 0;
    const isComplete = isTold && outcomes.every(({ outcome }) => outcome === 'applied');
    if (verify.mode === 'off' || siteUrl === undefined || !isComplete)
        return;
    for (const value of Object.values(verify.headers))
        host.mask(value);
    const nowhere = `nowhere-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
    const probes = chooseProbes({ plan, outcomes }, siteUrl, nowhere, verify.mode === 'spa');
    const agents = (0,http_agents/* createAgents */.jQ)(environment);
    host.progress(`Live check of ${counted(probes.length, 'address', 'addresses')} below ${siteUrl}`);
    try {
        await checkLive(probes, { agents, headers: verify.headers }, signal);
    }
    finally {
        agents.http.destroy();
        agents.https.destroy();
    }
    host.info(`Live check: ${counted(probes.length, 'address', 'addresses')} below ${siteUrl} as deployed.`);
}

;// CONCATENATED MODULE: ./lib/github/rest/fork-pull-request.js
/**
 * The pull request that a triggering run is about. The event names none where it comes from a fork, and what an
 * artifact of that run says could be forged: GitHub itself is asked which one has the commit as its head.
 */
async function pullRequestOfRun(rest, { owner, repo }, { headOwner, headBranch, headSha }) {
    const head = `${headOwner}:${headBranch}`;
    const { data } = await rest('GET /repos/{owner}/{repo}/pulls', { owner, repo, head, state: 'open' });
    return data.find(pull => pull.head?.sha === headSha)?.number;
}

;// CONCATENATED MODULE: ./lib/github/rest/rest-error.js
/**
 * What became of a request, and what to do.
 * @param permission what the job needs for it, such as `pull-requests: write`
 * @param fromFork whether the run is a fork's, whose token cannot write
 */
function restProblem(error, permission, fromFork = false) {
    const message = error instanceof Error ? error.message.replace(/ - https:\/\/\S+$/, '') : String(error);
    const status = statusOf(error);
    // An error of the connection carries 500, and a cause.
    const isAnswer = status !== undefined && !(error instanceof Error && error.cause !== undefined);
    const problem = isAnswer ? `GitHub answered ${status}: ${message}` : `GitHub was not reached: ${message}`;
    return { problem, hint: isAnswer ? hintFor(status, message, permission, fromFork) : '' };
}
function hintFor(status, message, permission, fromFork) {
    if (status === 401)
        return 'The token is not valid: check the input github-token.';
    if (/rate limit/i.test(message))
        return 'Run it again later.';
    if (status !== 403 && status !== 404)
        return '';
    return fromFork
        ? 'GitHub gives runs of pull requests from forks a token that can only read. See docs/pull-requests.md for a workflow that works for them.'
        : `Give the job the permission ${permission}.`;
}
function statusOf(error) {
    const hasStatus = typeof error === 'object' && error !== null && 'status' in error;
    return hasStatus && typeof error.status === 'number' ? error.status : undefined;
}

;// CONCATENATED MODULE: ./lib/github/rest/sticky-comment.js

const PAGE_SIZE = 100;
/** Pages that are read to find the comment. */
const MOST_PAGES = 50;
/** The first line of the comment, which GitHub does not show. Of a hash, since an id may hold what ends a comment. */
function markerOf(id) {
    return `<!-- s3-site-deploy ${(0,external_node_crypto_.hash)('sha256', id, 'hex').slice(0, 16)} -->`;
}
/**
 * Leaves one comment, in the place of the one that an earlier run left. Where two runs at once have left one each, the
 * older stays.
 * @param mode `update`: leaves none where there is none yet
 */
async function leaveComment(rest, place, markdown, mode = 'create') {
    const { owner, repo, issue, id } = place;
    const marker = markerOf(id);
    const body = `${marker}\n${markdown}`;
    const [first, ...others] = await ownComments(rest, place, marker);
    if (first !== undefined) {
        const way = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
        await rest(way, { owner, repo, comment_id: first, body });
        for (const comment_id of others)
            await rest('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { owner, repo, comment_id });
        return 'updated';
    }
    if (mode === 'update')
        return 'left-out';
    const way = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
    await rest(way, { owner, repo, issue_number: issue, body });
    return 'created';
}
/** Who may write to the repository anyway. Anybody can put our marker into a comment of their own. */
const TRUSTED = ['OWNER', 'MEMBER', 'COLLABORATOR'];
/** The ids, the oldest first. */
async function ownComments(rest, { owner, repo, issue }, marker) {
    const found = [];
    for (let page = 1; page <= MOST_PAGES; page++) {
        const way = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
        const { data } = await rest(way, { owner, repo, issue_number: issue, per_page: PAGE_SIZE, page });
        const own = data.filter(({ body, user, author_association }) => body?.startsWith(marker) && (user?.type === 'Bot' || TRUSTED.includes(author_association ?? '')));
        found.push(...own.map(({ id }) => Number(id)));
        if (data.length < PAGE_SIZE)
            break;
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/report/failures.js





/** The failed outcomes, each with what is to be said of it. */
function failuresOf(result, explain) {
    return result.outcomes
        .filter(outcome => outcome.outcome === 'failed')
        .map(({ change, error }) => ({
        change,
        ...(error instanceof errors/* Cancelled */.cJ ? noAnswer : explain(error, change)),
        ...serviceSays(error),
    }));
}
const noAnswer = {
    problem: 'The run ended before the store answered: it may have been done or not.',
    hint: 'Run it again: what is missing is done then.',
};
function serviceSays(error) {
    if (!(error instanceof store_error/* StoreError */.A))
        return {};
    const { code, operation, requestId } = error.details;
    return requestId === undefined ? { code, operation } : { code, operation, requestId };
}
/** The largest group first. */
function groupFailures(failures) {
    return [...Map.groupBy(failures, sameReason).values()]
        .flatMap(members => {
        const [first] = members;
        return first === undefined ? [] : [groupOf(first, members)];
    })
        .sort((a, b) => b.changes.length - a.changes.length);
}
function groupOf({ code, problem, hint }, members) {
    const why = [members.length === 1 ? problem : `The first of them: ${problem}`, hint];
    return { code, why: explanation_said(why), changes: members.map(({ change }) => change) };
}
/** An explanation may name its key, so it tells reasons apart only where there is no code. */
function sameReason({ code, operation, problem, hint }) {
    return code === undefined ? `${problem}\n${hint}` : `${code}\n${operation}`;
}
/** `AccessDenied: 5,000 objects were not written`. */
function failureTitle(group) {
    const deletes = group.changes.filter(({ action }) => action === 'delete').length;
    const verb = deletes === 0 ? 'written' : deletes === group.changes.length ? 'deleted' : 'written or deleted';
    const were = `${counted(group.changes.length, 'object was', 'objects were')} not ${verb}`;
    return group.code === undefined ? were : `${visible(group.code)}: ${were}`;
}

;// CONCATENATED MODULE: ./lib/report/growth.js
/** The file that grows by the most bytes, under its old name or under one with another hash. Pure. */
function biggestGrowth({ changes, kept }) {
    const before = sizesByStem([
        ...changes
            .filter(change => change.action === 'delete')
            .map(({ path, object }) => ({ path, size: object.size })),
        ...kept.map(({ path, object }) => ({ path, size: object.size })),
    ]);
    const after = sizesByStem(changes.filter(change => change.action === 'create').map(({ wanted }) => wanted));
    const renamed = (path) => {
        const stem = stemOf(path);
        const isSure = before.get(stem)?.length === 1 && after.get(stem)?.length === 1;
        return isSure ? before.get(stem)?.[0] : undefined;
    };
    return changes.map(change => growthOf(change, renamed)).reduce(larger, undefined);
}
function growthOf(change, renamed) {
    if (change.action !== 'create' && change.action !== 'update')
        return undefined;
    const { path, size, kind } = change.wanted;
    const from = change.action === 'update' ? change.object.size : kind === 'hashed' ? renamed(path) : undefined;
    return from !== undefined && size > from ? { path, from, to: size } : undefined;
}
function larger(a, b) {
    if (a === undefined || b === undefined)
        return a ?? b;
    return b.to - b.from > a.to - a.from ? b : a;
}
function sizesByStem(files) {
    const sizes = new Map();
    for (const { path, size } of files) {
        const stem = stemOf(path);
        const known = sizes.get(stem);
        if (known === undefined)
            sizes.set(stem, [size]);
        else
            known.push(size);
    }
    return sizes;
}
/** The path without what looks like a hash in its name: `assets/app-4f3c2b1a.js` and `assets/app-*.js`. */
function stemOf(path) {
    return path.replace(/([-._])[\w-]{6,}(?=\.\w+$)/, '$1*');
}

;// CONCATENATED MODULE: ./lib/report/run-report.js
function run_report_statusOf(report) {
    if (report.refusals.length > 0)
        return 'refused';
    if (report.cancelled)
        return 'cancelled';
    if (report.skippedFor !== undefined)
        return 'skipped';
    if (report.error !== undefined || report.plan === undefined)
        return 'failed';
    if (report.dryRun)
        return 'dry-run';
    const outcomes = report.result?.outcomes ?? [];
    if (outcomes.some(({ outcome }) => outcome !== 'applied'))
        return 'failed';
    if (outcomes.length === 0)
        return 'nothing-to-do';
    return report.command === 'deploy' ? 'deployed' : 'removed';
}
/** In a dry run: how a deploy would end. */
function endingOf(report) {
    if (!isSuccess(report))
        return 'failed';
    const isSkipped = report.skippedFor !== undefined;
    const changes = isSkipped ? [] : (report.plan?.changes ?? []);
    return changes.some(({ action }) => action !== 'unchanged') ? 'changed' : 'nothing-to-do';
}
/** Whether everything is where it should be, or would be after a deploy. */
function isSuccess(report) {
    const status = run_report_statusOf(report);
    return status !== 'refused' && status !== 'failed' && status !== 'cancelled';
}
/** `s3://bucket/some/prefix/`. */
function urlOf({ bucket, prefix }) {
    return `s3://${bucket}/${prefix}`;
}
/** The address at which the site is, deployed by this run or before; empty where there is none to show. */
function siteToSee({ command, siteUrl = '' }) {
    return command === 'deploy' ? siteUrl : '';
}

;// CONCATENATED MODULE: ./lib/report/headline.js



const WHOSE = { fork: 'pull requests from forks', dependabot: 'pull requests by Dependabot' };
/** What became of the run, in one sentence. `target` is named in it as it is given: plain or as Markdown. */
function headline(report, target) {
    switch (run_report_statusOf(report)) {
        case 'deployed':
            return `Deployed to ${target}`;
        case 'removed':
            return `Removed from ${target}`;
        case 'nothing-to-do':
            return report.command === 'deploy'
                ? `Already up to date: ${target}`
                : `Nothing to remove from ${target}`;
        case 'dry-run':
            return `Dry run: nothing was written to ${target}`;
        case 'skipped':
            return `Skipped: GitHub gives ${WHOSE[report.skippedFor ?? 'fork']} no credentials for ${target}`;
        case 'refused':
            return report.dryRun
                ? `Dry run: ${report.command === 'deploy' ? 'this deploy to' : 'this removal from'} ${target} would be refused`
                : `Refused: nothing was written to ${target}`;
        case 'failed':
            return `Failed${howFar(report, target)}`;
        case 'cancelled':
            return `Cancelled${howFar(report, target)}`;
    }
}
function howFar(report, target) {
    if (report.result === undefined && report.plan !== undefined && !report.dryRun) {
        return ` while ${report.command === 'deploy' ? 'deploying to' : 'removing from'} ${target}`;
    }
    const outcomes = report.result?.outcomes ?? [];
    const missed = missedBy(report);
    // A write that failed may have been done all the same; only what was not attempted is sure not to be.
    if (outcomes.every(({ outcome }) => outcome === 'withheld'))
        return `: nothing was written to ${target}`;
    if (missed === 0)
        return ` after all changes to ${target} were made`;
    const were = missed === 1 ? 'was' : 'were';
    return `: ${count(missed)} of ${counted(outcomes.length, 'change')} to ${target} ${were} not made`;
}
function missedBy({ result }) {
    return result?.outcomes.filter(({ outcome }) => outcome !== 'applied').length ?? 0;
}
/** `2 created, 1 deleted, 40 unchanged; 1.2 MB uploaded`. */
function doneSentence(report) {
    const sum = totals(report);
    const parts = [
        ...(sum.created > 0 ? [`${count(sum.created)} created`] : []),
        ...(sum.updated > 0 ? [`${count(sum.updated)} updated`] : []),
        ...(sum.headersUpdated > 0 ? [`${count(sum.headersUpdated)} with new headers`] : []),
        ...(sum.deleted > 0 ? [`${count(sum.deleted)} deleted`] : []),
        ...(sum.failed > 0 ? [`${count(sum.failed)} failed`] : []),
        ...(sum.withheld > 0 ? [`${count(sum.withheld)} not attempted`] : []),
        ...(report.command === 'deploy' ? [`${count(sum.unchanged)} unchanged`] : []),
    ];
    const sent = sum.bytesUploaded > 0 ? `; ${bytes(sum.bytesUploaded)} uploaded` : '';
    return parts.join(', ') + sent;
}
/** What a second run would do about it; empty where nothing is left to do. */
function againSentence(report) {
    const missed = missedBy(report);
    if (missed === 0)
        return '';
    const changes = missed === 1 ? 'the missing change' : `the ${count(missed)} missing changes`;
    const what = report.failures.length > 0 ? 'Fix the cause and run it again' : 'Run it again';
    return `${what} to make ${changes}.`;
}

;// CONCATENATED MODULE: ./lib/report/words.js

const reasonWords = {
    'not-in-bucket': 'not in the bucket',
    'size-differs': 'size differs',
    'content-differs': 'content differs',
    'content-unknown': 'content unknown, so uploaded again',
    'headers-differ': 'headers differ',
    'not-in-source': 'not in the source',
    removed: 'removed',
    'same-content': 'same content',
};
/** Why a change is in the plan, for people; which headers differ, where that is known. Not made safe. */
function whyWords(change) {
    const words = reasonWords[change.reason];
    if (change.action !== 'headers' || change.differences.length === 0)
        return words;
    return `${words}: ${change.differences.map(({ name }) => name).join(', ')}`;
}
/** What to say of a group of changes in one word, where all are in the plan for the same reason. */
function sharedReason(changes) {
    const [first, ...others] = changes;
    if (first === undefined)
        return undefined;
    const words = whyWords(first);
    return others.every(change => whyWords(change) === words) ? words : undefined;
}
/** Reasons that the heading of a group says already: what is created is not there yet, what is removed is to go. */
const PLAIN = new Set(['not-in-bucket', 'removed']);
/** `Create 3 files (208.2 kB)`, `Delete 2 objects (not in the source, 181.3 kB)`. */
function groupTitle(action, changes, tense) {
    const size = counted(changes.length, action === 'delete' ? 'object' : 'file');
    const shared = changes.some(({ reason }) => PLAIN.has(reason)) ? undefined : sharedReason(changes);
    const facts = [
        ...(shared === undefined || action === 'headers' ? [] : [shared]),
        ...(action === 'headers' ? [] : [bytes(changes.reduce((sum, change) => sum + sizeIn(change), 0))]),
    ];
    return `${actionWords[action][tense]} ${size}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
}
function sizeIn(change) {
    return change.action === 'delete' ? change.object.size : change.wanted.size;
}
/** Pages first, which people know by name, and hashed assets last; else in the plan's order. */
function forReading(changes) {
    const kinds = ['page', 'signal', 'other'];
    const rank = (change) => {
        const at = kinds.indexOf(change.action === 'delete' ? change.kind : change.wanted.kind);
        return at < 0 ? kinds.length : at;
    };
    return changes.toSorted((a, b) => rank(a) - rank(b));
}
const actionWords = {
    create: { sign: '+', planned: 'Create', done: 'Created' },
    update: { sign: '~', planned: 'Update', done: 'Updated' },
    headers: { sign: '=', planned: 'Change headers of', done: 'Changed headers of' },
    delete: { sign: '-', planned: 'Delete', done: 'Deleted' },
    unchanged: { sign: ' ', planned: 'Unchanged', done: 'Unchanged' },
};
/** The actions that do something, in the order in which they are shown. */
const workActions = ['create', 'update', 'headers', 'delete'];
const keptWords = {
    'delete-is-off': 'not in the source, and delete is off',
    'not-selected': 'left out by include or exclude',
    protected: 'protected',
    'folder-marker': 'folder marker',
    'well-known': 'in .well-known/, which the source does not have',
    'other-form': 'the same name as a file of the source, in another Unicode form',
    'kept-asset': 'old files for open tabs (keep-assets)',
    'not-owned': 'not uploaded by an earlier deploy',
    'still-named': 'not in the source, and pages still show it (broken-links)',
};
/** One sentence for each reason why objects are kept. */
function keptLines(kept) {
    return [...Map.groupBy(kept, ({ reason }) => reason)].map(([reason, { length }]) => `Keeping ${counted(length, 'object')}: ${keptWords[reason]}`);
}
/** Folders of other deploys that are named, not only counted. */
const MOST_NESTED = 10;
/** A line for each folder that belongs to another deploy. `named` makes a path fit to be shown. */
function nestedLines(nested, named) {
    const rest = nested.slice(MOST_NESTED);
    const objects = rest.reduce((sum, folder) => sum + folder.objects, 0);
    return [
        ...nested
            .slice(0, MOST_NESTED)
            .map(folder => nestedLine(named(folder.path), folder.objects, 'belongs to another deploy')),
        ...(rest.length > 0
            ? [nestedLine(`… and ${counted(rest.length, 'more folder')}`, objects, 'of other deploys')]
            : []),
    ];
}
function nestedLine(subject, objects, whose) {
    return `${subject} ${whose}; left alone (${counted(objects, 'object')})`;
}

;// CONCATENATED MODULE: ./lib/report/log/change-lines.js





/** Columns that stay for a path however narrow the terminal is. */
const LEAST_PATH = 20;
/** Spaces in front of a line, a sign and a space, and two spaces before each further column. */
const MARGIN = 4;
const GAP = 2;
/** A line per change: sign, path, size, and the reason unless all share it. At most `most`, with a count of the rest. */
function changeLines(changes, most, style) {
    const shown = changes.slice(0, most);
    const isSaid = sharedReason(changes) === undefined;
    const facts = shown.map(change => [sizeOf(change), isSaid ? visible(whyWords(change)) : '']);
    const [sizes = 0, reasons = 0] = columnWidths(facts, 2);
    const room = style.columns - MARGIN - GAP - sizes - (reasons > 0 ? GAP + reasons : 0);
    const rows = alignColumns(shown.map((change, index) => [
        shortenPath(visible(pathOf(change)), Math.max(LEAST_PATH, room)),
        ...(facts[index] ?? []),
    ]), ['left', 'right', 'left']);
    const lines = rows.map(([path, size, reason = ''], index) => {
        const { action } = shown[index] ?? { action: 'unchanged' };
        const paint = painterOf(action, style);
        const why = reason === '' ? '' : `  ${style.dim(reason)}`;
        return `  ${paint(`${actionWords[action].sign} ${path}`)}  ${size}${why}`;
    });
    return [...lines, ...andMore(changes.length - shown.length)];
}
/** A line for what a shortened list leaves out, if anything. */
function andMore(left) {
    return left > 0 ? [`  … and ${count(left)} more (in the changes file)`] : [];
}
/** `2.1 kB → 2.2 kB` for updates. */
function sizeOf(change) {
    switch (change.action) {
        case 'create':
        case 'headers':
        case 'unchanged':
            return bytes(change.wanted.size);
        case 'update':
            return bytesChange(change.object.size, change.wanted.size);
        case 'delete':
            return bytes(change.object.size);
    }
}
/** The colour of a change's line. */
function painterOf(action, style) {
    return {
        create: style.green,
        update: style.yellow,
        headers: style.yellow,
        delete: style.red,
        unchanged: style.dim,
    }[action];
}

;// CONCATENATED MODULE: ./lib/report/summary/cut-to-fit.js
/** A block that is shown whole or not at all. */
function whole(head) {
    return { head, rows: 0, row: () => '', more: () => '', tail: '' };
}
/**
 * The blocks within `limit` bytes of UTF-8. All keep their heads, from the first on, as far as there is room;
 * what is left goes to the rows, to each block its share, so that ten deletes are not lost behind ten
 * thousand uploads. `ending` says how many blocks had no room at all.
 */
function cutToFit(blocks, limit, ending) {
    const { kept, room } = thatHaveRoom(blocks, limit, ending);
    const shares = shareOut(kept, room);
    const text = kept.map((block, index) => render(block, shares[index] ?? 0)).join('');
    const dropped = blocks.length - kept.length;
    return dropped === 0 ? text : text + ending(dropped);
}
function thatHaveRoom(blocks, limit, ending) {
    let room = limit - cut_to_fit_sizeOf(ending(blocks.length));
    const kept = [];
    for (const block of blocks) {
        const least = leastSize(block);
        if (least > room)
            break;
        kept.push(block);
        room -= least;
    }
    return { kept, room };
}
/** Bytes without any row. */
function leastSize(block) {
    return cut_to_fit_sizeOf(block.head) + cut_to_fit_sizeOf(block.tail) + (block.rows > 0 ? cut_to_fit_sizeOf(block.more(block.rows)) : 0);
}
/** Bytes for the rows of each block: the smallest wishes first, the large ones divide what these leave. */
function shareOut(blocks, room) {
    const shares = blocks.map(() => 0);
    const wishes = blocks.map((block, index) => ({ index, size: rowsSize(block, room) }));
    wishes.sort((a, b) => a.size - b.size);
    let left = room;
    wishes.forEach(({ index, size }, served) => {
        const share = Math.min(size, Math.floor(left / (wishes.length - served)));
        shares[index] = share;
        left -= share;
    });
    return shares;
}
/** Bytes of all rows; counted no further than `enough`. */
function rowsSize(block, enough) {
    let size = 0;
    for (let index = 0; index < block.rows && size <= enough; index += 1)
        size += cut_to_fit_sizeOf(block.row(index));
    return size;
}
function render(block, share) {
    const rows = [];
    let left = share;
    for (let index = 0; index < block.rows; index += 1) {
        const row = block.row(index);
        left -= cut_to_fit_sizeOf(row);
        if (left < 0)
            break;
        rows.push(row);
    }
    const leftOut = block.rows - rows.length;
    // `more` is the longest where it counts all rows, so it has the room that `leastSize` kept for it.
    return block.head + rows.join('') + (leftOut > 0 ? block.more(leftOut) : '') + block.tail;
}
function cut_to_fit_sizeOf(text) {
    return Buffer.byteLength(text);
}

;// CONCATENATED MODULE: ./lib/report/summary/blocks.js







/** Longer lists are folded. */
const MOST_UNFOLDED = 20;
/** Changes as a table that folds; `title` is HTML. */
function changesTable(title, changes) {
    const isSaid = sharedReason(changes) === undefined;
    const columns = [
        ['Path', 'left'],
        ['Size', 'right'],
        ...(isSaid ? [['Why', 'left']] : []),
    ];
    const rowOf = (change) => tableRow([
        htmlCode(pathOf(change)),
        unbroken(sizeOf(change)),
        ...(isSaid ? [prose(whyWords(change))] : []),
    ]);
    return folding(title, tableHead(columns), changes, rowOf);
}
/**
 * Names below what is said of them (`head`, Markdown), as a list that folds; only `head` where there are
 * none.
 */
function namesList(head, title, names) {
    if (names.length === 0)
        return whole(head);
    const list = folding(title, '', names, name => `- ${htmlCode(name)}\n`);
    return { ...list, head: head + list.head };
}
function folding(title, head, items, rowOf) {
    const open = items.length <= MOST_UNFOLDED ? ' open' : '';
    return {
        head: `<details${open}><summary>${title}</summary>\n\n${head}`,
        rows: items.length,
        row: index => items
            .slice(index, index + 1)
            .map(rowOf)
            .join(''),
        more: leftOut => `\n… and ${count(leftOut)} more, in the changes file.\n`,
        tail: '\n</details>\n\n',
    };
}

;// CONCATENATED MODULE: ./lib/report/cache-classes.js
const EXAMPLES = 3;
/** Of all files of the source, unchanged ones too; the largest class first. */
function cacheClasses(plan) {
    const wanted = plan.changes.flatMap(change => (change.action === 'delete' ? [] : [change.wanted]));
    return [...Map.groupBy(wanted, ({ headers }) => headers.cacheControl)]
        .map(([cacheControl, members]) => ({
        cacheControl,
        files: members.length,
        examples: members.slice(0, EXAMPLES).map(({ path }) => path),
    }))
        .sort((a, b) => b.files - a.files);
}

;// CONCATENATED MODULE: ./lib/report/log/invalidation-lines.js



/** Paths that the log names for each distribution; the output `invalidated-paths` has them all. */
const invalidation_lines_MOST_PATHS = 20;
/** US dollars for a path beyond the free ones. */
const PRICE = 0.005;
const FREE_PATHS = 1_000;
/** What each distribution is going to be told, and what that costs. */
function plannedInvalidationSections(invalidations) {
    return invalidations.map(({ distribution, paths }) => ({
        title: `Invalidate ${counted(paths.length, 'path')} of CloudFront ${distribution}`,
        lines: [
            `  ${priceOf(paths.length)}`,
            ...paths.slice(0, invalidation_lines_MOST_PATHS).map(path => `  ${visible(path)}`),
            ...andMore(paths.length - invalidation_lines_MOST_PATHS),
        ],
    }));
}
/** `Free within the account's first 1,000 paths a month, else $0.02`. */
function priceOf(paths) {
    const dollars = (paths * PRICE).toFixed(3).replace(/0$/, '');
    return `Free within the account's first ${count(FREE_PATHS)} paths a month, else $${dollars}`;
}
/** What became of an invalidation: `CloudFront E2Q…: 3 paths invalidated (I3X…)`. */
function invalidationSentence({ distribution, paths, state, id }) {
    const size = counted(paths.length, 'path');
    switch (state) {
        case 'planned':
            return `CloudFront ${distribution}: ${size} to invalidate; ${priceOf(paths.length)}`;
        case 'started':
            return `CloudFront ${distribution}: invalidation of ${size} started (${visible(id ?? '')})`;
        case 'completed':
            return `CloudFront ${distribution}: ${size} invalidated (${visible(id ?? '')})`;
        case 'not-started':
            return `CloudFront ${distribution}: ${size} not invalidated`;
    }
}

;// CONCATENATED MODULE: ./lib/report/header-groups.js

/** Of the changes that are of headers; the largest group first. */
function headerGroups(changes) {
    const cells = changes
        .filter(change => change.action === 'headers')
        .map(change => {
        const known = change.differences.length > 0;
        return { change, known, headers: known ? change.differences : headersSent(change.wanted.headers) };
    });
    return [...Map.groupBy(cells, ({ known, headers }) => JSON.stringify([known, headers])).values()]
        .flatMap(members => members
        .slice(0, 1)
        .map(({ known, headers }) => ({ known, headers, changes: members.map(({ change }) => change) })))
        .sort((a, b) => b.changes.length - a.changes.length);
}
function headersSent({ metadata = {}, tags = {}, ...texts }) {
    return [
        ...header_names/* TEXT_HEADERS */.z4.map(({ field, http }) => [http, texts[field]]),
        ...Object.entries(metadata).map(([name, value]) => [header_names/* METADATA_PREFIX */.z3 + name, value]),
        ...Object.entries(tags).map(([name, value]) => ['tag', `${name}=${value}`]),
    ].flatMap(([name, now]) => (now === undefined ? [] : [{ name, now }]));
}
/** Stands before headers whose old values are not known. */
const NOW_SENT = 'headers differ from what the last deploy sent; now:';
/** Characters of a longer value: of its beginning, and of its end. */
const SHOWN = [80, 40];
/** A value in a list; the changes file has it whole. Not made safe. */
function header_groups_shortened(value) {
    const [beginning, end] = SHOWN;
    return value.length > beginning + end + 1 ? `${value.slice(0, beginning)}…${value.slice(-end)}` : value;
}

;// CONCATENATED MODULE: ./lib/report/summary/headers.js






/** Paths of a group. */
const headers_EXAMPLES = 3;
const columns = [
    ['Header', 'left'],
    ['Files', 'right'],
    ['For example', 'left'],
];
/** What changes in the headers as a table that folds, a row for all files with the same differences. */
function headersTable(title, changes) {
    const groups = headerGroups(changes);
    const open = groups.length <= MOST_UNFOLDED ? ' open' : '';
    return {
        head: `<details${open}><summary>${title}</summary>\n\n${tableHead(columns)}`,
        rows: groups.length,
        row: index => groups
            .slice(index, index + 1)
            .map(groupRow)
            .join(''),
        more: leftOut => `\n… and ${counted(leftOut, 'other difference')}, in the changes file.\n`,
        tail: '\n</details>\n\n',
    };
}
function groupRow({ known, headers, changes }) {
    const lines = [...(known ? [] : [NOW_SENT]), ...headers.map(header => difference(header, known))];
    const examples = changes.slice(0, headers_EXAMPLES).map(change => htmlCode(pathOf(change)));
    const dots = changes.length > headers_EXAMPLES ? ['…'] : [];
    return tableRow([lines.join('<br>'), count(changes.length), [...examples, ...dots].join(', ')]);
}
/** `Cache-Control: public, max-age=60 → public, max-age=31536000, immutable`. */
function difference({ name, was, now }, known) {
    return `${htmlCode(name)}: ${known ? `${value(was)} → ${value(now)}` : value(now)}`;
}
function value(text) {
    return text === undefined ? 'none' : htmlCode(header_groups_shortened(text));
}

;// CONCATENATED MODULE: ./lib/report/summary/plan.js









/** What was done or, where nothing was tried, what was planned. */
function shownChanges({ plan, result }) {
    if (result === undefined)
        return plan?.changes ?? [];
    return result.outcomes.filter(({ outcome }) => outcome === 'applied').map(({ change }) => change);
}
/** A table for each action. */
function actionBlocks({ result }, changes) {
    return workActions.flatMap(action => {
        const members = changes.filter((change) => change.action === action);
        if (members.length === 0)
            return [];
        const title = unbroken(groupTitle(action, members, result === undefined ? 'planned' : 'done'));
        const table = action === 'headers' ? headersTable : changesTable;
        return [table(title.replace(/^[^(]*[^( ]/, '<b>$&</b>'), forReading(members))];
    });
}
/** How many objects are kept that the source does not have, and why. */
function leftAloneBlocks(plan) {
    const lines = [...keptLines(plan?.kept ?? []).map(prose), ...nestedLines(plan?.nested ?? [], htmlCode)];
    return lines.length === 0 ? [] : [whole(`${lines.map(line => `- ${line}\n`).join('')}\n`)];
}
/** What CloudFront was told, path by path. */
function invalidationBlocks({ invalidations }) {
    return invalidations.map(invalidation => {
        const { paths } = invalidation;
        return namesList('', prose(invalidationSentence(invalidation)), paths);
    });
}
const cacheColumns = [
    ['Cache-Control', 'left'],
    ['Files', 'right'],
    ['For example', 'left'],
];
/** How many files got which Cache-Control. */
function cacheBlocks(plan) {
    const classes = plan === undefined ? [] : cacheClasses(plan);
    if (classes.length === 0)
        return [];
    const rows = classes.map(({ cacheControl, files, examples }) => {
        const shown = examples.map(htmlCode).join(', ');
        const value = cacheControl === undefined ? 'none sent' : htmlCode(cacheControl);
        return tableRow([value, count(files), files > examples.length ? `${shown}, …` : shown]);
    });
    const title = `<b>Cache-Control</b>: ${counted(rows.length, 'value')}`;
    return [
        {
            head: `<details><summary>${title}</summary>\n\n${tableHead(cacheColumns)}`,
            rows: rows.length,
            row: index => rows[index] ?? '',
            more: leftOut => `\n… and ${count(leftOut)} more, in the changes file.\n`,
            tail: '\n</details>\n\n',
        },
    ];
}

;// CONCATENATED MODULE: ./lib/report/not-attempted.js

/** The changes that were not attempted, in the plan's order. */
function notAttempted({ result }) {
    const outcomes = result?.outcomes ?? [];
    return outcomes.filter(({ outcome }) => outcome === 'withheld').map(({ change }) => change);
}
/** `12 writes and 1 delete, because of the failures above`. */
function notAttemptedSentence(report) {
    const why = report.cancelled ? 'because the run was cancelled' : 'because of the failures above';
    return `${workSentence(notAttempted(report))}, ${why}`;
}
function workSentence(changes) {
    const deletes = changes.filter(({ action }) => action === 'delete').length;
    const writes = changes.length - deletes;
    const parts = [
        ...(writes > 0 ? [counted(writes, 'write')] : []),
        ...(deletes > 0 ? [counted(deletes, 'delete')] : []),
    ];
    return parts.join(' and ');
}

;// CONCATENATED MODULE: ./lib/report/summary/problems.js








/** What ended the run. */
function errorBlocks(error) {
    if (error === undefined)
        return [];
    const paragraphs = [`**${prose(error.title)}**`, ...error.lines.map(line => prose(line.trim()))];
    return [whole(markdown_alert('CAUTION', paragraphs))];
}
/** Why the plan was not carried out. */
function refusalBlock({ problem, hint, paths }) {
    const head = markdown_alert('CAUTION', [`**${prose(problem)}**`, ...explanation_said([hint]).map(prose)]);
    return namesList(head, counted(paths.length, 'path'), paths);
}
/** Keys that failed for the same reason. */
function failureBlock(group) {
    const { why, changes } = group;
    const head = markdown_alert('CAUTION', [`**${prose(failureTitle(group))}**`, ...why.map(prose)]);
    return namesList(head, counted(changes.length, 'key'), changes.map(keyOf));
}
/** What was not attempted. */
function notAttemptedBlocks(report) {
    const changes = notAttempted(report);
    return changes.length === 0
        ? []
        : [changesTable(`<b>Not attempted</b>: ${notAttemptedSentence(report)}`, changes)];
}
/** Lines of one warning; the log has them all. */
const MOST_WARNING_LINES = 10;
/** A list; the further lines of a warning are a list in it. */
function warningBlocks(warnings) {
    const rows = warnings.flatMap(warning => firstLines(warning).map((line, index) => `> ${index === 0 ? '' : '  '}- ${prose(line.trim())}\n`));
    if (rows.length === 0)
        return [];
    return [
        {
            head: '> [!WARNING]\n',
            rows: rows.length,
            row: index => rows[index] ?? '',
            more: leftOut => `> - … and ${count(leftOut)} more lines, in the log\n`,
            tail: '\n',
        },
    ];
}
function firstLines(warning) {
    const lines = warning.split('\n');
    const left = lines.length - MOST_WARNING_LINES;
    return left > 0
        ? [...lines.slice(0, MOST_WARNING_LINES), `… and ${counted(left, 'more line')}, in the log`]
        : lines;
}

;// CONCATENATED MODULE: ./lib/report/log/time-line.js


/** `3.2 s, 43 requests, 3 retries (SlowDown 2, InternalError 1): scan 120 ms, list 340 ms, upload 2.1 s`. */
function timeLine({ elapsedMs, phases, requests, retries = new Map() }) {
    const each = phases.map(({ phase, ms }) => `${phase} ${duration(ms)}`).join(', ');
    const sent = requests === undefined ? '' : `, ${counted(requests, 'request')}${retriedWords(retries)}`;
    return `${duration(elapsedMs)}${sent}${each === '' ? '' : `: ${each}`}`;
}
function retriedWords(retries) {
    const total = [...retries.values()].reduce((sum, times) => sum + times, 0);
    if (total === 0)
        return '';
    const codes = [...retries]
        .toSorted((a, b) => b[1] - a[1])
        .map(([code, times]) => `${visible(code)} ${count(times)}`);
    return `, ${counted(total, 'retry', 'retries')} (${codes.join(', ')})`;
}

;// CONCATENATED MODULE: ./lib/report/permissions-sentence.js
/** What a dry run says of the run that it stands for. Empty where there is nothing to say. */
function permissionsSentence({ command, permissions }) {
    if (permissions === undefined)
        return '';
    const { used, unchecked } = permissions;
    const both = [
        ...(used.length > 0 ? [`${used.join(', ')} (this run used them)`] : []),
        ...(unchecked.length > 0 ? [`${unchecked.join(', ')} (not checked)`] : []),
    ];
    return `A ${command === 'deploy' ? 'deploy' : 'removal'} needs ${both.join(' and ')}.`;
}

;// CONCATENATED MODULE: ./lib/report/site-state.js

/**
 * What visitors get after a run that did not come to its end, which the order of writing answers for. Empty where
 * there is nothing to say: all went well, or nothing was tried.
 */
function siteSentence({ command, result }) {
    if (command !== 'deploy' || result === undefined)
        return '';
    const { outcomes } = result;
    if (outcomes.every(({ outcome }) => outcome === 'applied'))
        return '';
    const applied = outcomes.filter(({ outcome }) => outcome === 'applied').map(({ change }) => change);
    // What failed may have been done all the same, so only what was never tried is sure to be as it was.
    const maybe = outcomes.filter(({ outcome }) => outcome !== 'withheld').map(({ change }) => change);
    const writes = outcomes.filter(({ change }) => change.action !== 'delete');
    if (writes.every(({ outcome }) => outcome === 'applied')) {
        return 'The site is up to date: visitors get the new version. Some old files are still in the bucket.';
    }
    if (!maybe.some(isSeen))
        return `The site is intact: visitors still get the previous version.${unused(applied)}`;
    const pages = writes.map(({ change }) => change).filter(isPage);
    const isNew = applied.filter(isPage).length;
    const far = isNew === 0
        ? 'no page has changed yet'
        : `${count(isNew)} of ${counted(pages.length, 'changed page')} are live`;
    return `The site is intact: every page has all the files it needs; ${far}.`;
}
function unused(applied) {
    if (applied.length === 0)
        return '';
    const files = applied.length === 1 ? '1 new file is up' : `${count(applied.length)} new files are up`;
    return ` ${files}, unused until the next run.`;
}
/** Whether a visitor of the previous version could tell: only what is new, and no page, is named by nobody yet. */
function isSeen(change) {
    return change.action !== 'create' || isPage(change);
}
function isPage(change) {
    return change.action !== 'delete' && (change.wanted.kind === 'page' || change.wanted.kind === 'signal');
}

;// CONCATENATED MODULE: ./lib/report/summary/summary.js













/** Bytes. GitHub drops a step's summary of 1 MiB whole, and has dropped some just below it. */
const SUMMARY_LIMIT = 900_000;
/** Bytes. GitHub's comments hold 65,536 characters. */
const SUMMARY_FILE_LIMIT = 60_000;
/** The run as GitHub-flavoured Markdown, in at most `limit` bytes of UTF-8: what matters most comes first. */
function summary(report, limit) {
    const blocks = [
        whole(heading(report) + siteLine(report)),
        ...errorBlocks(report.error),
        ...report.refusals.map(refusalBlock),
        whole(totalsTable(report)),
        whole(stateOf(report)),
        ...groupFailures(report.failures).map(failureBlock),
        ...notAttemptedBlocks(report),
        ...warningBlocks(report.warnings),
        ...actionBlocks(report, shownChanges(report)),
        ...leftAloneBlocks(report.plan),
        ...cacheBlocks(report.plan),
        ...invalidationBlocks(report),
        whole(footer(report)),
    ];
    return cutToFit(blocks, limit, dropped => `\n… and ${counted(dropped, 'more section')}.\n`);
}
const summary_emoji = {
    deployed: '✅',
    removed: '✅',
    'nothing-to-do': '✅',
    'dry-run': '🔍',
    skipped: '⏭️',
    refused: '⛔',
    failed: '❌',
    cancelled: '⚠️',
};
/** The headline as a heading. */
function heading(report) {
    return `## ${summary_emoji[run_report_statusOf(report)]} ${headline(report, htmlCode(urlOf(report.target)))}\n\n`;
}
function siteLine(report) {
    const site = siteToSee(report);
    return site === '' ? '' : `${markdown_anchor({ text: site, url: site })}\n\n`;
}
/** What was done, or would be, in numbers; empty without a plan. */
function totalsTable({ command, dryRun, plan, result }) {
    if (plan === undefined)
        return '';
    const cells = result === undefined ? plannedCells(planned(plan.changes)) : doneCells(totals({ plan, dryRun, result }));
    const shown = cells.filter(({ removal }) => command === 'deploy' || removal);
    const head = tableHead(shown.map(({ title }) => [title, 'right']));
    const table = `${head}${tableRow(shown.map(({ value }) => value))}\n`;
    if (result !== undefined)
        return table;
    const intro = dryRun
        ? `A ${command === 'deploy' ? 'deploy' : 'removal'} would do this:`
        : 'It would have done this:';
    return `${intro}\n\n${table}`;
}
function plannedCells(sum) {
    return [
        { title: 'To create', value: count(sum.created) },
        { title: 'To update', value: count(sum.updated) },
        ...(sum.headersUpdated > 0 ? [{ title: 'New headers', value: count(sum.headersUpdated) }] : []),
        { title: 'To delete', value: count(sum.deleted), removal: true },
        { title: 'Unchanged', value: count(sum.unchanged) },
        { title: 'To upload', value: unbroken(bytes(sum.bytesUploaded)) },
    ];
}
function doneCells(sum) {
    return [
        { title: 'Created', value: count(sum.created) },
        { title: 'Updated', value: count(sum.updated) },
        ...(sum.headersUpdated > 0 ? [{ title: 'New headers', value: count(sum.headersUpdated) }] : []),
        { title: 'Deleted', value: count(sum.deleted), removal: true },
        { title: 'Unchanged', value: count(sum.unchanged) },
        { title: 'Failed', value: count(sum.failed), removal: true },
        ...(sum.withheld > 0
            ? [{ title: 'Not attempted', value: count(sum.withheld), removal: true }]
            : []),
        { title: 'Uploaded', value: unbroken(bytes(sum.bytesUploaded)) },
    ];
}
/** What the run was made with, small below all else. */
function footer(report) {
    const { about } = report;
    const facts = [
        ...(about.run ? [summary_link(about.run)] : []),
        ...(about.commit ? [`commit ${summary_link(about.commit)}`] : []),
        ...(about.actor ? [`by ${htmlCode(about.actor)}`] : []),
        ...(about.identity ? [`as ${htmlCode(about.identity)}`] : []),
        ...(about.region ? [htmlCode(about.region)] : []),
        prose(timeLine(report)),
    ];
    return `<sub>${facts.join(' · ')}</sub>\n`;
}
function summary_link({ text, url }) {
    const shown = htmlCode(text);
    return url === undefined ? shown : `<a href="${attribute(url)}">${shown}</a>`;
}
/** A URL between double quotes. */
function attribute(url) {
    return encodeURI(url).replace(/[&"'<>]/g, char => `&#${char.charCodeAt(0)};`);
}
/** How things stand now, and what to do next. */
function stateOf(report) {
    const sentences = [siteSentence(report), againSentence(report), permissionsSentence(report)];
    const said = sentences.filter(sentence => sentence !== '').map(prose);
    return said.length === 0 ? '' : `${said.join(' ')}\n\n`;
}

;// CONCATENATED MODULE: ./lib/report/comment/comment.js













/** Bytes. GitHub takes 65,536 characters, of which the marker that the comment is found by takes some. */
const COMMENT_LIMIT = 65_000;
/** The run as a comment on a pull request: what visitors will notice comes first. */
function comment(report, context, limit = COMMENT_LIMIT) {
    const changes = shownChanges(report);
    const others = changes.filter(change => isWork(change) && !comment_isPage(change));
    const blocks = [
        whole(heading(report)),
        ...siteBlocks(report, context),
        ...errorBlocks(report.error),
        ...report.refusals.map(refusalBlock),
        whole(totalsTable(report) + growthSentence(report)),
        ...groupFailures(report.failures).map(failureBlock),
        ...notAttemptedBlocks(report),
        ...warningBlocks(report.warnings),
        ...pageBlocks(report, changes, context),
        ...actionBlocks(report, others),
        ...leftAloneBlocks(report.plan),
        ...cacheBlocks(report.plan),
        whole(comment_footer(report, context)),
    ];
    return cutToFit(blocks, limit, dropped => `\n… and ${counted(dropped, 'more section')}.\n`);
}
/** Whether there is anything that a reviewer would want to know of. */
function isWorthAComment(report) {
    if (report.plan === undefined || report.refusals.length > 0 || report.error !== undefined)
        return true;
    return report.plan.changes.some(isWork);
}
/** Only what is really there is linked: of a dry run, what is up now. */
function siteBlocks({ command, dryRun, result }, { siteUrl }) {
    if (siteUrl === undefined || command === 'remove')
        return [];
    const label = dryRun || result === undefined ? 'The site as it is now' : 'The site';
    return [whole(`**${label}:** ${markdown_anchor({ text: siteUrl, url: siteUrl })}\n\n`)];
}
function growthSentence({ plan }) {
    const growth = plan && biggestGrowth(plan);
    if (growth === undefined)
        return '';
    return `Biggest growth: ${htmlCode(growth.path)}, ${bytesChange(growth.from, growth.to)}\n\n`;
}
/** What people open in a browser; not the data that belongs to it. */
function comment_isPage(change) {
    if (change.action === 'delete')
        return change.kind === 'page' && !/\.(json|txt|js|rsc|data)$/.test(change.path);
    return change.wanted.headers.contentType.startsWith('text/html');
}
function pageBlocks({ dryRun, result }, changes, { siteUrl }) {
    const isDone = !dryRun && result !== undefined;
    const pages = changes.filter(comment_isPage);
    const of = (action) => pages.filter(change => change.action === action).map(pathOf);
    // What is not there yet, or not there any more, has no address to link to.
    const now = (path) => siteUrl && linked(siteUrl, path);
    const newOnes = isDone ? now : undefined;
    return [
        ...pageList('New pages', of('create'), newOnes),
        ...pageList('Changed pages', of('update'), now),
        ...pageList('Pages with new headers', of('headers'), now),
        ...pageList(isDone ? 'Deleted pages' : 'Pages that would go', of('delete'), isDone ? undefined : now),
    ];
}
function pageList(title, paths, shown = () => undefined) {
    if (paths.length === 0)
        return [];
    const open = paths.length <= MOST_UNFOLDED ? ' open' : '';
    return [
        {
            head: `<details${open}><summary><b>${title}</b>: ${count(paths.length)}</summary>\n\n`,
            rows: paths.length,
            row: index => paths
                .slice(index, index + 1)
                .map(path => `- ${shown(path) ?? htmlCode(path)}\n`)
                .join(''),
            more: leftOut => `\n… and ${count(leftOut)} more.\n`,
            tail: '\n</details>\n\n',
        },
    ];
}
function linked(siteUrl, path) {
    return markdown_anchor({ text: path, url: addressOf(siteUrl, path) });
}
function comment_footer(report, { run, commit, at }) {
    const time = `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
    const parts = [
        ...(commit ? [`Commit ${markdown_anchor(commit)}`] : []),
        ...(run ? [`run ${markdown_anchor(run)}`] : []),
        time,
    ];
    const again = againSentence(report);
    return `${again === '' ? '' : `${again}\n\n`}<sub>${parts.join(' · ')}</sub>\n`;
}

;// CONCATENATED MODULE: ./lib/github/rest/patience.js
/** GitHub's own advice where a secondary limit names no time. Milliseconds. */
const SECONDARY_LIMIT_MS = 60_000;
/** A deploy does not wait longer for a comment. */
const LONGEST_WAIT_MS = 90_000;
const FIRST_BACKOFF_MS = 1_000;
const ATTEMPTS = 4;
/** Asking these twice does no more than asking them once. */
const REPEATABLE = ['GET', 'PATCH', 'PUT', 'DELETE'];
/**
 * How long to wait before a request is sent again, in milliseconds; undefined where that is of no use or takes too
 * long. Pure.
 * @param answer absent where the connection failed
 * @param attempt how often it was sent, from 1
 * @param now milliseconds since 1970
 * @see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
function waitBeforeRetry(method, answer, attempt, now) {
    if (attempt >= ATTEMPTS)
        return undefined;
    const wait = answer === undefined ? backoff(method, attempt) : patience_waitAfter(method, answer, attempt, now);
    return wait === undefined || wait > LONGEST_WAIT_MS ? undefined : Math.max(0, wait);
}
function patience_waitAfter(method, { status, headers, body }, attempt, now) {
    if (status >= 500)
        return backoff(method, attempt);
    if (status !== 403 && status !== 429)
        return undefined;
    const seconds = Number(headers['retry-after'] ?? Number.NaN);
    if (Number.isFinite(seconds))
        return seconds * 1000;
    const reset = Number(headers['x-ratelimit-reset']);
    // A second more: GitHub counts whole ones.
    if (headers['x-ratelimit-remaining'] === '0' && reset > 0)
        return (reset + 1) * 1000 - now;
    const isLimit = status === 429 || /secondary rate limit|abuse detection/i.test(body.toString());
    return isLimit ? SECONDARY_LIMIT_MS : undefined;
}
function backoff(method, attempt) {
    return REPEATABLE.includes(method) ? FIRST_BACKOFF_MS * 2 ** (attempt - 1) : undefined;
}

;// CONCATENATED MODULE: ./lib/github/rest/connect.js




/** Of GitHub's own hosts. */
const API_VERSION = '2026-03-10';
/** Enterprise servers refuse a version that they do not know yet. All that is asked here is the same in both. */
const ENTERPRISE_API_VERSION = '2022-11-28';
const GITHUB_HOST = /^api\.github\.com$|^api\.[^.]+\.ghe\.com$/;
/** To send a request and to hear all of the answer, in milliseconds. */
const connect_TIMEOUT_MS = 15_000;
/**
 * GitHub's REST API through the environment's proxies, with its rate limits respected. The library is loaded only where
 * something is asked.
 * @throws RequestError, of each request, with `status`
 */
async function connectRest({ apiUrl, token }, agents, signal, clock = SYSTEM_CLOCK, now = Date.now) {
    const { request } = await __nccwpck_require__.e(/* import() */ 359).then(__nccwpck_require__.bind(__nccwpck_require__, 7359));
    const host = URL.canParse(apiUrl) ? new URL(apiUrl).hostname : '';
    return request.defaults({
        baseUrl: apiUrl.replace(/\/+$/, ''),
        headers: {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${token}`,
            'user-agent': `s3-site-deploy/${VERSION}`,
            'x-github-api-version': GITHUB_HOST.test(host) ? API_VERSION : ENTERPRISE_API_VERSION,
        },
        request: { fetch: patientFetch(agents, signal, clock, now), signal, log: SILENT },
    });
}
/** Notes on deprecations are for us, not for who deploys. */
const SILENT = { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } };
/** A `fetch` in the library's hands that goes through our agents and sends again what may pass. */
function patientFetch(agents, signal, { sleep }, now) {
    return async (url, { method, headers, body }) => {
        const request = { url: new URL(url), method, headers, ...(body !== undefined && { body }) };
        for (let attempt = 1;; attempt++) {
            const tried = await attemptAt(() => send(request, agents, withTimeout(signal), connect_TIMEOUT_MS));
            signal.throwIfAborted();
            const wait = waitBeforeRetry(method, tried.answer, attempt, now());
            if (wait === undefined && tried.answer !== undefined)
                return responseOf(tried.answer);
            if (wait === undefined)
                throw tried.error;
            await sleep(wait, signal);
        }
    };
}
function withTimeout(signal) {
    return AbortSignal.any([signal, AbortSignal.timeout(connect_TIMEOUT_MS)]);
}
async function attemptAt(work) {
    try {
        return { answer: await work() };
    }
    catch (error) {
        return { error };
    }
}
const NO_BODY = [204, 205, 304];
function responseOf({ status, headers, body }) {
    const plain = Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [[name, String(value)]]);
    return new Response(NO_BODY.includes(status) ? null : new Uint8Array(body), { status, headers: plain });
}

;// CONCATENATED MODULE: ./lib/github/rest/repository.js
/** From `owner/name`. */
function repositoryOf(text) {
    const [owner, repo, ...rest] = text.split('/');
    return owner && repo && rest.length === 0 ? { owner, repo } : undefined;
}

;// CONCATENATED MODULE: ./lib/flow/ask-github.js




/** A deploy does not wait longer for GitHub. Milliseconds. */
const PATIENCE_MS = 120_000;
/**
 * Asks GitHub about the job's repository; undefined outside of a job, or without a token. The connections end with the
 * work.
 */
async function askGithub(token, { environment, signal }, work) {
    const job = jobOf(environment);
    const repository = repositoryOf(job?.repository ?? '');
    if (job === undefined || repository === undefined || token === undefined)
        return undefined;
    const agents = (0,http_agents/* createAgents */.jQ)(environment);
    const limit = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
    try {
        const rest = await connectRest({ apiUrl: job.apiUrl, token }, agents, limit);
        return await work({ job, rest, repository });
    }
    finally {
        agents.http.destroy();
        agents.https.destroy();
    }
}

;// CONCATENATED MODULE: ./lib/flow/comment-on-pull-request.js









/** Tells the pull request of a run that is over. Whatever becomes of that, the run stays what it was. */
async function commentOnPullRequest(report, { comment: options }, { host, signal, environment, now }) {
    const job = jobOf(environment);
    if (options.when === 'never' || job === undefined)
        return;
    // What runs on pull_request_target is the base's own workflow.
    const isFork = job.event.name === 'pull_request' && (await pullRequestOf(job))?.isFork === true;
    try {
        const told = await askGithub(options.token, { signal, environment }, own => comment_on_pull_request_tell(report, options, own, now()));
        host.info(told ?? 'No comment: there is no github-token to write it with.');
    }
    catch (error) {
        const { problem, hint } = restProblem(error, 'pull-requests: write', isFork);
        const text = ['The pull request has no comment on this run.', problem, hint].join('\n').trimEnd();
        // Nothing is wrong with a fork's run.
        if (isFork)
            host.info(text);
        else
            host.warning(text);
    }
}
/** What was done, for the log. */
async function comment_on_pull_request_tell(report, { when, id = urlOf(report.target) }, own, at) {
    const { job, rest, repository } = own;
    const subject = await subjectOf(own);
    if (subject === undefined)
        return `No comment: this run (${visible(job.event.name)}) is about no open pull request.`;
    const mode = when === 'changes' && !isWorthAComment(report) ? 'update' : 'create';
    const place = { ...repository, issue: subject.number, id };
    const outcome = await leaveComment(rest, place, comment(report, contextOf(report, job, subject.sha, at)), mode);
    if (outcome === 'left-out')
        return 'No comment: the plan has no changes.';
    return `Comment on pull request #${subject.number}: ${outcome}.`;
}
async function subjectOf({ job, rest, repository }) {
    const pull = await pullRequestOf(job);
    if (pull !== undefined)
        return { number: pull.number, sha: pull.headSha ?? job.sha };
    const run = await triggeringRunOf(job);
    const number = run && (await pullRequestOfRun(rest, repository, run));
    return number === undefined ? undefined : { number, sha: run?.headSha };
}
function contextOf({ siteUrl }, job, sha, at) {
    const { run, serverUrl, repository } = job;
    return {
        siteUrl,
        at,
        ...(run?.url && { run: { text: run.id, url: run.url } }),
        ...(sha && { commit: { text: sha.slice(0, 7), url: `${serverUrl}/${repository}/commit/${sha}` } }),
    };
}

;// CONCATENATED MODULE: ./lib/flow/confirm.js




/**
 * Asks a person at a terminal before a removal deletes anything; programs and jobs are not asked.
 * @throws Cancelled unless they agree
 */
async function confirm_confirm(config, { changes }, host, signal) {
    if (config.command !== 'remove' || !config.asksFirst || changes.length === 0)
        return;
    const question = `Delete ${counted(changes.length, 'object')} from ${visible(urlOf(config.target))}?`;
    if ((await host.confirm?.(question, signal)) === false)
        throw new errors/* Cancelled */.cJ('Not confirmed.');
}

;// CONCATENATED MODULE: ./lib/flow/find-distributions.js




/**
 * Adds to the plan what is known of the distributions whose caches it is going to tell. Writes nothing.
 * @throws CloudFrontError for one that does not exist, or if CloudFront cannot be asked
 */
async function findDistributions(prepared, session) {
    const { plan } = prepared;
    if (plan.invalidation === undefined)
        return prepared;
    const { options } = plan.invalidation;
    const cloudFront = await session.connections.connectCloudFront();
    const distributions = await Promise.all(options.distributions.map(id => readDistribution(id, plan.target, cloudFront, session)));
    return { ...prepared, plan: { ...plan, invalidation: { options, distributions } } };
}
async function readDistribution(id, { bucket, prefix }, cloudFront, { host, signal, warn }) {
    try {
        return await patiently(() => cloudFront.distribution(id, bucket, signal), ASKING, signal, tellOfPatience(host));
    }
    catch (error) {
        if (!(error instanceof cloudfront_error/* CloudFrontError */.t) || error.details.status !== 403)
            throw error;
        const { problem, hint } = (0,cloudfront_error/* adviseCloudFront */.b)(error);
        const forms = prefix === ''
            ? 'paths are taken to begin at the root of the bucket'
            : `every path is sent twice: from the root of the bucket, and below ${visible(prefix)}`;
        warn(`The configuration of the distribution ${id} cannot be read, so ${forms}.\n${problem}\n${hint}`);
        return { id, originPaths: prefix === '' ? [''] : ['', `/${prefix.slice(0, -1)}`], keepsErrors: false };
    }
}

;// CONCATENATED MODULE: ./lib/record/nested.js
/** Where deploys leave their record below their prefix, unless they are told another place. */
const USUAL_RECORD = '.s3-site-deploy.json';
/**
 * Paths below a prefix at which records are looked for, that of this deploy first.
 * @param recordKey of this deploy, if it keeps a record below the prefix
 */
function recordPaths(prefix, recordKey) {
    const own = recordKey?.slice(prefix.length) ?? USUAL_RECORD;
    return own === USUAL_RECORD ? [own] : [own, USUAL_RECORD];
}
/**
 * The folder that an object makes another deploy's by being its record; empty for the record of this one. Undefined
 * for what is no record.
 */
function folderOfRecord(path, records) {
    if (records.includes(path))
        return '';
    const record = records.find(record => path.endsWith(`/${record}`));
    return record && path.slice(0, -record.length);
}
/**
 * Sorts out what belongs to another deploy: a folder that holds a record of its own. Pure.
 * @param recordKey of this deploy, if it keeps a record below the prefix
 */
function sortOutNested(remote, prefix, recordKey) {
    const records = recordPaths(prefix, recordKey);
    const folders = new Map();
    const beside = new Set();
    for (const object of remote) {
        const folder = folderOfRecord(object.key.slice(prefix.length), records);
        if (folder === '')
            beside.add(object);
        else if (folder !== undefined)
            folders.set(folder, 0);
    }
    const own = [];
    for (const object of remote) {
        const folder = outermost(object.key.slice(prefix.length), folders);
        if (folder !== undefined)
            folders.set(folder, (folders.get(folder) ?? 0) + 1);
        // Another step's choice of `record` does not make the usual one rubbish.
        else if (!beside.has(object))
            own.push(object);
    }
    const nested = [...folders].filter(([, objects]) => objects > 0);
    return {
        own,
        record: [...beside].find(({ key }) => key === prefix + records[0]),
        nested: nested.map(([path, objects]) => ({ path, objects })),
    };
}
/** Of the folders that hold `path`, the one that holds all others. */
function outermost(path, folders) {
    if (folders.size === 0)
        return undefined;
    for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
        const folder = path.slice(0, slash + 1);
        if (folders.has(folder))
            return folder;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/flow/find-previews.js




/**
 * The previews below the prefix whose record is old. What no record marks as a preview is none, whatever its name or
 * age.
 */
async function findOldPreviews({ removal: { target }, olderThan }, { connections, signal, now, warn }) {
    const { store } = connections;
    const objects = await listRemote(store, target.prefix, signal, () => { });
    const old = objects.filter(({ key, lastModified }) => key.slice(target.prefix.length).endsWith(`/${USUAL_RECORD}`) && now() - lastModified >= olderThan);
    const found = [];
    for (const { key } of old) {
        const place = { store, bucket: target.bucket, key, isElsewhere: false };
        const reading = await readRecord(place, signal);
        const prefix = key.slice(0, -USUAL_RECORD.length);
        if (reading.state !== 'found')
            warn(`It cannot be told whether ${visible(prefix)} is a preview, so it stays.`);
        else if (reading.found.record.preview !== undefined)
            found.push({ prefix, preview: reading.found.record.preview });
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/report/log/list-lines.js



/**
 * A line per object: size in bytes, date, key. For people and `awk`; control characters in keys are shown
 * escaped.
 */
function listLines(objects) {
    const cells = objects.map(({ size, lastModified, key }) => [String(size), iso(lastModified), visible(key)]);
    return alignColumns(cells, ['right', 'left', 'left']).map(row => row.join('  '));
}
/** `4,321 objects, 1.2 GB`. */
function listTotal(objects) {
    const size = objects.reduce((sum, object) => sum + object.size, 0);
    return `${counted(objects.length, 'object')}, ${bytes(size)}`;
}
/** A JSON array, an object a line. Keys are exact. Safe to print in a job. */
function listJson(objects) {
    const lines = objects.map(({ key, size, lastModified, etag }) => jsonText({ key, size, lastModified: iso(lastModified), etag }));
    return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
}
function iso(lastModified) {
    return new Date(lastModified).toISOString();
}

;// CONCATENATED MODULE: ./lib/flow/list.js





/** Prints what lies below the prefix. */
async function list({ target, json }, session) {
    const { connections, explain, signal, host } = session;
    const onProgress = (objects) => host.progress(`Listed ${counted(objects, 'object')}`);
    let objects;
    try {
        objects = await listRemote(connections.store, target.prefix, signal, onProgress);
    }
    catch (error) {
        // Here it is known which bucket was asked, and how.
        const text = errorText(error, failed => explain(failed));
        host.error(errorMessage(text));
        if (json)
            host.data(errorJson(text));
        return false;
    }
    if (json)
        host.data(listJson(objects));
    else if (objects.length > 0)
        host.data(listLines(objects).join('\n'));
    if (!json)
        host.info(listTotal(objects));
    return true;
}

;// CONCATENATED MODULE: ./lib/headers/differences.js


/**
 * What a HEAD told against what is wanted. Tags are left out, which a HEAD does not show; so is what makes no
 * difference: the case of a media type, the blanks in it, and a storage class that is the default.
 */
function headerDifferences(was, wanted) {
    const texts = header_names/* TEXT_HEADERS */.z4.filter(({ field }) => !sameText(field, was[field], wanted[field])).map(({ field, http }) => differences_difference(http, was[field], wanted[field]));
    return [...texts, ...metadataDifferences(was.metadata ?? {}, wanted.metadata ?? {})];
}
function metadataDifferences(was, wanted) {
    const before = new Map(Object.entries(was).map(([name, value]) => [name.toLowerCase(), value]));
    const after = new Map(Object.entries(wanted).map(([name, value]) => [name.toLowerCase(), value]));
    return [...new Set([...before.keys(), ...after.keys()])]
        .filter(name => before.get(name) !== after.get(name))
        .sort()
        .map(name => differences_difference(header_names/* METADATA_PREFIX */.z3 + name, before.get(name), after.get(name)));
}
function differences_difference(name, was, now) {
    return { name, ...(was !== undefined && { was }), ...(now !== undefined && { now }) };
}
function sameText(field, was, wanted) {
    return comparable(field, was) === comparable(field, wanted);
}
function comparable(field, text) {
    switch (field) {
        case 'storageClass':
            return text ?? STORED_DEFAULTS.storageClass;
        case 'contentType':
            return text?.toLowerCase().replace(/\s*;\s*/g, ';');
        default:
            return text;
    }
}
/**
 * What to send when an object that was read with a HEAD is written again for its headers' sake: what is wanted, and
 * what the object has and the configuration says nothing of. A copy keeps tags by itself.
 * @param said what the rules say of the object, `null` included
 */
function carryOver(was, wanted, said) {
    const texts = header_names/* TEXT_HEADERS */.z4.flatMap(({ field }) => {
        const text = wanted[field] ?? (said[field] === null ? undefined : was[field]);
        return text === undefined ? [] : [[field, text]];
    });
    const kept = Object.entries(was.metadata ?? {})
        .map(([name, value]) => [name.toLowerCase(), value])
        .filter(([name]) => said.metadata?.[name] !== null);
    const metadata = { ...Object.fromEntries(kept), ...wanted.metadata };
    return {
        contentType: wanted.contentType,
        ...Object.fromEntries(texts),
        ...(Object.keys(metadata).length > 0 && { metadata }),
        ...(wanted.tags && { tags: wanted.tags }),
    };
}

;// CONCATENATED MODULE: ./lib/compare/ask-heads.js


/** More than a limiter lets through at once. */
const ask_heads_LANES = 256;
/**
 * HEADs of objects: the first alone, since it tells whether they are allowed, then the others side by side. What cannot
 * be asked costs certainty, never the run: a HEAD that is denied, or fails for no reason of its key, ends the asking,
 * and an object that changed since it was listed counts as not asked.
 * @returns the first error, if there was one
 */
async function askHeads(items, { store, limiter, signal }, take) {
    const giveUp = new AbortController();
    const starts = AbortSignal.any([signal, giveUp.signal]);
    let failed;
    const ask = async (item) => {
        try {
            const head = await limiter.run(0, starts, () => store.head(item.object.key, signal));
            if (head.etag === item.object.etag)
                await take(item, head);
        }
        catch (error) {
            if (starts.aborted && error === starts.reason)
                return;
            if (!(error instanceof store_error/* StoreError */.A))
                throw error;
            failed ??= error;
            if (error.details.status === 403 || error.details.verdict !== 'key')
                giveUp.abort();
        }
    };
    await (0,pace_lanes/* inLanes */.L)(1, items.slice(0, 1), starts, ask);
    await (0,pace_lanes/* inLanes */.L)(ask_heads_LANES, items.slice(1), starts, ask);
    signal.throwIfAborted();
    return failed;
}

;// CONCATENATED MODULE: ./lib/compare/check-headers.js




/** Whether objects of the right content have the right headers: by the record where it knows them, and by HEADs. */
async function checkHeaders(same, recollection, options, access) {
    const right = new Map();
    const wrong = new Map();
    const unknown = new Set();
    for (const pair of same) {
        const { wanted, object } = pair;
        const known = recollection.headersOf(object);
        const fingerprint = headerFingerprint(wanted.headers, options.write);
        if (known?.headers === fingerprint)
            right.set(wanted.key, fingerprint);
        else if (known)
            wrong.set(wanted.key, { wanted, differences: [] });
        else
            unknown.add(pair);
    }
    const redirects = [];
    let isNew = false;
    const asked = { none: [], all: same, 'unknown-to-the-record': [...unknown] }[options.ask];
    const failedHead = await askHeads(asked, access, async (pair, head) => {
        const { wanted } = pair;
        const found = await compareHead(wanted, head, options);
        const to = head.headers.websiteRedirectLocation;
        if (to !== undefined && saysNothingOfRedirect(wanted, options))
            redirects.push({ path: wanted.path, to });
        isNew ||= unknown.has(pair);
        // ACL and tags are in the record alone.
        if (found.differences.length === 0 && !wrong.has(wanted.key)) {
            right.set(wanted.key, headerFingerprint(wanted.headers, options.write));
        }
        else {
            right.delete(wanted.key);
            wrong.set(wanted.key, found);
        }
    });
    return { right, wrong, redirects, isNew, failedHead };
}
/** What has to be sent, and what will change of what a HEAD shows. */
async function compareHead(wanted, { headers: was, encryption }, { write, said }) {
    const storageClass = wanted.headers.storageClass ?? write.storageClass;
    const whole = { ...wanted.headers, ...(storageClass !== undefined && { storageClass }) };
    const headers = carryOver(await withPossibleEncoding(was, wanted), whole, said(wanted));
    const differences = [...headerDifferences(was, headers), ...encryptionDifference(encryption, write.sse)];
    return { wanted: { ...wanted, headers }, differences };
}
function saysNothingOfRedirect(wanted, { said }) {
    const rule = said(wanted).websiteRedirectLocation;
    return wanted.headers.websiteRedirectLocation === undefined && rule === undefined;
}
/**
 * Without encodings that the bytes do not have: `aws-chunked`, which is the framing of an upload and stays on objects by
 * a mistake of SDKs and stores, and `gzip` on what is not. Clients fail at both.
 */
async function withPossibleEncoding(was, { body }) {
    const { contentEncoding, ...others } = was;
    if (contentEncoding === undefined || body.from !== 'file')
        return was;
    const codings = contentEncoding.split(',').map(coding => coding.trim());
    const isGzip = codings.some(coding => /^(x-)?gzip$/i.test(coding)) && (await beginsAsGzip(body.file));
    const possible = codings.filter(coding => !/^aws-chunked$/i.test(coding) && (isGzip || !/^(x-)?gzip$/i.test(coding)));
    if (possible.length === codings.length)
        return was;
    return possible.length === 0 ? others : { ...others, contentEncoding: possible.join(', ') };
}
async function beginsAsGzip(file) {
    const handle = await (0,promises_.open)(file);
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
        return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
    }
    finally {
        await handle.close();
    }
}
function encryptionDifference(was, now) {
    if (now === undefined || was === now)
        return [];
    return [{ name: 'x-amz-server-side-encryption', ...(was !== undefined && { was }), now }];
}

// EXTERNAL MODULE: ./lib/local/etags.js
var etags = __nccwpck_require__(2401);
// EXTERNAL MODULE: ./lib/local/trouble.js
var local_trouble = __nccwpck_require__(9840);
;// CONCATENATED MODULE: ./lib/compare/checksums.js



/** Cheapest first: the CRCs of zlib and of the hashes are native, the other two are JavaScript. */
const CHEAPEST_FIRST = ['SHA256', 'SHA1', 'CRC32', 'CRC64NVME', 'CRC32C'];
/**
 * The MD5 of a file, in hex, if it has the content that an object's checksums tell of. A cryptographic hash is
 * preferred; a CRC is enough to tell builds of a site apart. Undefined, too, where there is nothing to go by.
 * @throws what the file system says
 */
async function md5IfMatching(file, checksums, signal) {
    const algorithm = CHEAPEST_FIRST.find(name => checksums.some(checksum => checksum.algorithm === name));
    const known = checksums.find(checksum => checksum.algorithm === algorithm);
    if (known === undefined)
        return undefined;
    const md5 = (0,external_node_crypto_.createHash)('md5');
    const sum = await checksumOf(file, known.algorithm, signal, md5);
    return sum === known.value ? md5.digest('hex') : undefined;
}
/**
 * Base64, as S3 shows it.
 * @param also gets every byte, too
 */
async function checksumOf(file, algorithm, signal, also) {
    const sum = await summerFor(algorithm);
    for await (const chunk of (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1024 * 1024, signal })) {
        sum.update(chunk);
        also.update(chunk);
    }
    return Buffer.from(await sum.digest()).toString('base64');
}
/** What is written in JavaScript is loaded only where an object has no other. */
async function summerFor(algorithm) {
    switch (algorithm) {
        case 'SHA256':
            return (0,external_node_crypto_.createHash)('sha256');
        case 'SHA1':
            return (0,external_node_crypto_.createHash)('sha1');
        case 'CRC32':
            return new Crc32();
        case 'CRC32C':
            return new (await Promise.all(/* import() */[__nccwpck_require__.e(542), __nccwpck_require__.e(282)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8282, 19))).Crc32c();
        case 'CRC64NVME':
            return new (await Promise.all(/* import() */[__nccwpck_require__.e(542), __nccwpck_require__.e(282)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8282, 19))).Crc64Nvme();
    }
}
class Crc32 {
    #sum = 0;
    update(chunk) {
        this.#sum = (0,external_node_zlib_.crc32)(chunk, this.#sum);
    }
    digest() {
        const bytes = Buffer.alloc(4);
        bytes.writeUInt32BE(this.#sum);
        return bytes;
    }
}

;// CONCATENATED MODULE: ./lib/compare/compare-contents.js





/**
 * Finds out whose content is in the bucket already. Only objects of the wanted size are looked into: by the record
 * where it knows them, by the hash of the file where the ETag is made of MD5s, else by the checksums that a HEAD tells.
 * @throws SourceError with all files that cannot be read
 */
async function compareContents(wanted, remote, recollection, access) {
    const objects = new Map(remote.map(object => [object.key, object]));
    const candidates = wanted.flatMap(want => {
        const object = objects.get(want.key);
        if (object?.size !== want.size)
            return [];
        return [{ want, object, known: recollection.rowOf(object)?.contentId ?? '' }];
    });
    const unproven = candidates.filter(({ want, known }) => known === '' || want.contentId !== known);
    const hashed = await (0,etags/* hashFiles */.yQ)(unproven.flatMap(pairFor), access.signal);
    const sameContent = new Map();
    const unexplained = [];
    for (const candidate of candidates) {
        const { want, known } = candidate;
        const contentId = contentIdOf(candidate, hashed.get(want.key));
        if (contentId !== undefined)
            sameContent.set(want.key, contentId);
        else if (known === '' && isPlainFile(want.body) && !isMd5(candidate.object.etag))
            unexplained.push(candidate);
    }
    const failedHead = await askHeads(unexplained, access, async ({ want }, { checksums }) => {
        const md5 = isPlainFile(want.body) && (await md5Of(want.path, want.body.file, checksums, access.signal));
        if (md5)
            sameContent.set(want.key, md5);
    });
    return { sameContent, etags: etagsOf(candidates, sameContent), failedHead };
}
/** So many objects of the right size, and not one with the file's hash: that is no chance. */
const ENOUGH_TO_DOUBT = 5;
/** A store may encrypt without saying so, or make ETags of its own. Only a lost record leaves so many to be told by them. */
function etagsOf(candidates, sameContent) {
    const told = candidates.filter(({ want, object, known }) => known === '' && want.size > 0 && isPlainFile(want.body) && isMd5(object.etag));
    const isOpaque = told.length >= ENOUGH_TO_DOUBT && !told.some(({ want }) => sameContent.has(want.key));
    return isOpaque ? 'opaque' : 'hashes';
}
/** The bytes of the file are those that are sent. */
function isPlainFile(body) {
    return body.from === 'file' && body.encoding === undefined;
}
/** What to hash: the file, by the method that the content id or else the ETag tells of. */
function pairFor({ want, object, known }) {
    const { path, key, size, body } = want;
    if (!isPlainFile(body))
        return [];
    const { file, md5 } = body;
    return [{ key, etag: known || object.etag, file: { path, file, size, ...(md5 !== undefined && { md5 }) } }];
}
/**
 * What the object holds, if that is what is wanted. An ETag that is the hash of the content is believed whatever the
 * record says.
 */
function contentIdOf({ want, object, known }, hashes) {
    const { contentId, body } = want;
    if (known !== '' && contentId === known)
        return known;
    const found = hashes ?? new Set(body.md5 === undefined ? [] : [body.md5]);
    const etag = object.etag.toLowerCase();
    const same = [known, object.etag, etag].find(id => found.has(id));
    return same === undefined ? undefined : (contentId ?? same.toLowerCase());
}
async function md5Of(path, ...matching) {
    try {
        return await md5IfMatching(...matching);
    }
    catch (error) {
        matching[2].throwIfAborted();
        throw new errors/* SourceError */.c8((0,local_trouble/* problemsOf */.G)([{ trouble: (0,local_trouble/* troubleOf */.L)(error), path }]));
    }
}
function isMd5(etag) {
    return /^[0-9a-f]{32}$/i.test(etag);
}

;// CONCATENATED MODULE: ./lib/names/irregularity.js
/**
 * Letters that often follow a letter in names of files: these 292 of 676 pairs make up 92% of the pairs in 11,685
 * words taken from the file names of several hundred npm packages.
 */
const FOLLOWERS = {
    a: 'bcdfgiklmnprstuvwxy',
    b: 'aeilorsu',
    c: 'acehiklmoprstuy',
    d: 'abcdeilorsu',
    e: 'abcdefgilmnopqrstuvwxy',
    f: 'aefilorstuy',
    g: 'aehilnoprsu',
    h: 'aeiortu',
    i: 'abcdefglmnoprstvxz',
    j: 'aes',
    k: 'aeis',
    l: 'acdeilopstuy',
    m: 'abeilmopsu',
    n: 'acdefgiklnopstuv',
    o: 'abcdfgiklmnoprstuvwx',
    p: 'acdeghiloprstuy',
    q: 'lu',
    r: 'acdefgiklmnoprstuvy',
    s: 'acdeghiklmnoprstuwy',
    t: 'acdefhilmoprstuwy',
    u: 'abcdegilmnprst',
    v: 'aei',
    w: 'aceio',
    x: 'empt',
    y: 'amnps',
    z: 'ei',
};
const DIGIT = 0;
const LOWER = 1;
const UPPER = 2;
const NEITHER = 3;
/** Which letters follow a letter, as bits, by its place in the alphabet. */
const FOLLOWER_BITS = Array.from('abcdefghijklmnopqrstuvwxyz', letter => Array.from(FOLLOWERS[letter] ?? '').reduce((bits, next) => bits | (1 << placeOf(next.charCodeAt(0))), 0));
/**
 * How little a token reads like something that a person wrote: the number of its neighbours that go from letter to
 * digit, digit to letter or lower to upper case, or that are letters which rarely meet. Of 8 characters, words have
 * 0 or 1, words with numbers or acronyms up to 3, and hashes mostly 4 to 6.
 */
function irregularity(token) {
    let count = 0;
    let before = token.charCodeAt(0);
    for (let i = 1; i < token.length; i++) {
        const code = token.charCodeAt(i);
        if (isIrregular(before, code))
            count++;
        before = code;
    }
    return count;
}
function isIrregular(before, code) {
    const first = classOf(before);
    const second = classOf(code);
    if (first === NEITHER || second === NEITHER)
        return false;
    if (first === DIGIT || second === DIGIT)
        return first !== second;
    return (first === LOWER && second === UPPER) || rarelyMeet(before, code);
}
function rarelyMeet(letter, next) {
    return ((FOLLOWER_BITS[placeOf(letter)] ?? 0) & (1 << placeOf(next))) === 0;
}
/** In the alphabet, of either case. */
function placeOf(letter) {
    return (letter | 32) - 97;
}
function classOf(code) {
    if (code >= 48 && code <= 57)
        return DIGIT;
    if (code >= 97 && code <= 122)
        return LOWER;
    return code >= 65 && code <= 90 ? UPPER : NEITHER;
}
/** What a name is put together of: acronyms, words, numbers. */
const PIECE = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;
/** `HomePage`, `settings`. */
const CAMEL_CASE = /^[A-Za-z][a-z]+([A-Z][a-z]{2,})*$/;
/** `jQuery35`, `FA6Solid`, `chapter1`: one word, after a letter or an acronym, and a number. */
const WORD_AND_NUMBER = /^(([a-z]|[A-Z]{2,3})?\d?[A-Z][a-z]{4,}\d{0,2}|[a-z]{5,}\d{1,2})$/;
/**
 * Whether a token may be words, acronyms and numbers: `zhHansCN`, `4KUltraH`. So may 2% of the random tokens of 8
 * characters of base64url, by chance.
 */
function mayBeWords(token) {
    const pieces = token.match(PIECE) ?? [];
    const words = pieces.filter(piece => /[a-z]/.test(piece));
    const odd = words.map(oddPairs);
    return (pieces.length <= 4 &&
        odd.reduce((sum, count) => sum + count, 0) <= 1 &&
        words.some((word, index) => word.length >= 4 && odd[index] === 0));
}
/** Whether a token can hardly be anything but words. So can 0.05% of the random tokens of base64url. */
function isSurelyWords(token) {
    const irregular = irregularity(token);
    if (CAMEL_CASE.test(token))
        return irregular <= 1;
    if (/^[A-Z]+$/.test(token))
        return irregular === 0;
    return WORD_AND_NUMBER.test(token) && irregular <= 2 && hasLongWord(token);
}
function hasLongWord(token) {
    return (token.match(PIECE) ?? []).some(piece => /[a-z]{4}/.test(piece) && oddPairs(piece) === 0);
}
/** Letters beside each other that rarely meet. */
function oddPairs(word) {
    let count = 0;
    for (let i = 1; i < word.length; i++) {
        if (rarelyMeet(word.charCodeAt(i - 1), word.charCodeAt(i)))
            count++;
    }
    return count;
}

;// CONCATENATED MODULE: ./lib/names/hash-families.js

/** Of the files of a folder, so many must belong to a family for it to speak for all. */
const MOST = 2 / 3;
/** So many names that can only be hashes speak for the whole site. */
const ENOUGH_FOR_SITE = 3;
/** A family of so many certain names, all in one case, takes in what chance made look like a word. */
const LARGE = 10;
const hash_families_WIDEST = /^[\w-]+$/;
/** From the narrowest. A family's is the first that holds all its certain tokens. */
const ALPHABETS = [
    /^[0-9a-f]+$/,
    /^[0-9A-F]+$/,
    /^[A-Z2-7]+$/,
    /^[0-9a-z]+$/,
    /^[0-9A-Z]+$/,
    hash_families_WIDEST,
];
/**
 * The names that cannot be told from words or numbers by themselves, and that their folder tells: where nearly all
 * names end alike and most can only end in a hash, so do the rest.
 * @param total how many files have the same neighbours, hashed or not
 */
function takenInByFamily(candidates, total) {
    const local = familiesOf(candidates, ({ scope }) => scope);
    const global = familiesOf(candidates.filter(({ trust }) => trust > 0), () => '*');
    const accepted = new Set([
        ...local.flatMap(family => (speaksForFolder(family) ? takenIn(family) : [])),
        ...global.flatMap(family => (speaksForSite(family) ? takenIn(family) : [])),
    ]);
    const members = new Map();
    for (const candidate of candidates) {
        if (!candidate.certain && !accepted.has(candidate))
            continue;
        members.set(candidate.neighbours, (members.get(candidate.neighbours) ?? 0) + 1);
    }
    return [...accepted]
        .filter(({ neighbours }) => (members.get(neighbours) ?? 0) >= MOST * (total.get(neighbours) ?? Infinity))
        .map(({ path }) => path);
}
function speaksForFolder({ certain, others }) {
    const words = others.filter(({ token }) => mayBeWords(token)).length;
    return certain.length >= others.length / 3 && certain.length >= words;
}
function speaksForSite({ certain, others }) {
    return certain.length >= ENOUGH_FOR_SITE && certain.length >= 4 * others.length;
}
function takenIn({ certain, others, alphabet }) {
    const isLarge = certain.length >= LARGE && alphabet !== hash_families_WIDEST;
    return others.filter(({ token }) => isLarge || !isSurelyWords(token)).map(({ candidate }) => candidate);
}
/** Families that have a certain member, and the others of its alphabet. */
function familiesOf(candidates, scopeOf) {
    const ends = candidates.flatMap(candidate => (candidate.certain ? [candidate.certain] : candidate.tails).map(tail => ({ candidate, ...tail })));
    const groups = Map.groupBy(ends, ({ candidate, separator, token }) => `${scopeOf(candidate)}\n${separator}${token.length}`);
    return [...groups.values()].flatMap(group => {
        const certain = group.filter(({ candidate }) => candidate.certain);
        if (certain.length === 0)
            return [];
        const alphabet = ALPHABETS.find(letters => certain.every(({ token }) => letters.test(token))) ?? hash_families_WIDEST;
        const known = new Set(certain.map(({ token }) => token));
        const others = group.filter(({ candidate, token }) => !candidate.certain && alphabet.test(token) && !known.has(token));
        return [{ certain, others, alphabet }];
    });
}

;// CONCATENATED MODULE: ./lib/names/hash-shapes.js

/** What may stand between the hash and the extension: `.min`, `.chunk`, Trunk's `_bg`, Next.js's `-s.p`, a width. */
const SUFFIX = /(\.(min|chunk|bundle|iframe|lean|module|worker|async|esm)|_bg|-s(\.p)?|-\d{2,4}w|-\d{2,4}x\d{2,4})$/;
/** Images of Eleventy: `ONoLQBHFNJ-600`. */
const WITH_WIDTH = /^([A-Za-z0-9]{10})-\d{2,4}$/;
/** A UUID (version 4) without its dashes. */
const UUID = /^.{12}4.{3}[89ab].{15}$/i;
/** Eight digits that people write: 20261122. */
const DATE = /^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
/** Lengths of the tokens that build tools end names in. */
const LENGTHS = [8, 10, 12, 16, 20, 32];
/** The names that a file's name, without its extension, may be with what stands after a hash taken away. */
function stemsOf(name) {
    const shorter = name.replace(SUFFIX, '');
    return shorter === name || shorter === '' ? [name] : [name, ...stemsOf(shorter)];
}
/** All ends of a name, without its extension, that have the form of a hash, words and dates included. */
function tailsOf(name) {
    const [, image] = WITH_WIDTH.exec(name) ?? [];
    return [...stemsOf(name), ...(image === undefined ? [] : [image])].flatMap(stem => LENGTHS.flatMap(length => {
        const tail = tailOf(stem, length);
        return tail === undefined || DATE.test(tail.token) || /^\d{2,4}x\d{2,4}/.test(tail.token) ? [] : [tail];
    }));
}
function tailOf(stem, length) {
    const separator = stem.charAt(stem.length - length - 1);
    if (stem.length < length || (separator !== '' && !'-.~'.includes(separator)))
        return undefined;
    const token = stem.slice(-length);
    return /^[\w-]+$/.test(token) ? { token, separator } : undefined;
}
/** The end of a file's name, without its extension, that can only be a hash; the less trust, the clearer. */
function certainTail(name, trust) {
    for (const stem of stemsOf(name)) {
        const tail = hexTail(stem, trust) ?? tokenTail(stem, trust);
        if (tail !== undefined)
            return tail;
    }
    return undefined;
}
function hexTail(stem, trust) {
    if (!/[0-9a-f]{8}$|[0-9A-F]{16}$/.test(stem.slice(-16)))
        return undefined;
    const [, before = '', token = ''] = /^(|.*[-.~])([0-9a-f]{8,}|[0-9A-F]{16,})$/s.exec(stem) ?? [];
    return isHexDigest(before, token, trust) ? { token, separator: before.slice(-1) } : undefined;
}
/** Lengths are those of cut or whole digests; 24 is missing, since MongoDB's ids have it. */
function isHexDigest(before, hex, trust) {
    if (!/[a-f]/i.test(hex))
        return trust === 3 && before.endsWith('.') && isEightDigits(hex);
    if (!/\d/.test(hex))
        return false;
    switch (hex.length) {
        case 8:
            return isShortHex(before, hex, trust);
        case 10:
        case 12:
            return before !== '' && trust >= 2;
        case 16:
            return before.endsWith('.') || trust >= 1;
        case 32:
            return !UUID.test(hex) && (before !== '' || trust >= 1);
        default:
            return [20, 40, 64, 96, 128].includes(hex.length);
    }
}
function isEightDigits(hex) {
    return /^\d{8}$/.test(hex) && !DATE.test(hex);
}
function isShortHex(before, hex, trust) {
    if (before.endsWith('.') || trust >= 2)
        return true;
    return before !== '' && trust === 1 && irregularity(hex) >= 2;
}
/** The 8 characters of base64url, base32 or base36 of Rollup, Vite and esbuild, after a dash or dot. */
function tokenTail(stem, trust) {
    const tail = tailOf(stem, 8);
    if (tail === undefined || /\d+x\d+/.test(tail.token))
        return undefined;
    if (tail.separator === '' && trust < 3)
        return undefined;
    return irregularity(tail.token) >= requiredOf(tail.token, trust) ? tail : undefined;
}
/** The irregularity that tells a hash of the token's alphabet from a name. */
function requiredOf(token, trust) {
    if (trust === 0)
        return Infinity;
    if (trust === 3)
        return isSurelyWords(token) ? Infinity : 2;
    const readable = mayBeWords(token);
    const hasDigit = /\d/.test(token);
    if (/[a-z]/.test(token) && /[A-Z]/.test(token))
        return readable ? 6 : 3;
    if (/^[A-Z2-7]+$/.test(token))
        return hasDigit ? 2 : 3;
    return trust === 2 && hasDigit && /^[a-z0-9]+$/.test(token) ? 4 : Infinity;
}

;// CONCATENATED MODULE: ./lib/names/content-hash.js



/** Whole paths as build tools write them, whose hash is not of a shape that could be known without them. */
const LAYOUTS = [
    // SvelteKit puts nothing else there.
    /(^|\/)_app\/immutable\/./,
    // Next.js: the folder is the build's random id of 21 characters, or a commit.
    /(^|\/)_next\/static\/((?=[^/]*[A-Z])(?=[^/]*[a-z])[\w-]{21}|[0-9a-f]{40})\/_\w+Manifest\.js$/,
    // Next.js with Turbopack: 13 characters of 0-9 a-z _ -, the first a digit.
    /(^|\/)_next\/static\/.*[/.-]\d[a-z0-9_-]{12}\.\w+$/,
    // Astro's processed images: the hash of the original, then that of the arguments.
    /(^|\/)_astro\/.*\.[\w-]{8}_[A-Za-z0-9]{4,7}\.\w+$/,
    // Starlight's code blocks (Expressive Code): 5 characters of 0-9 a-z.
    /(^|\/)_astro\/ec\.[0-9a-z]{5}\.(css|js)$/,
    // Gatsby's processed images lie below both hashes.
    /(^|\/)static\/[0-9a-f]{32}\/./,
    // Nuxt 2. A word of these letters is no hash.
    /(^|\/)_nuxt\/(.*[/.-])?(?!(facade|deface|efface)d)[0-9a-f]{7}\.(modern\.)?\w+$/,
    // @nuxt/fonts.
    /(^|\/)_fonts\/[\w-]{40,}\.\w+$/,
    // Pagefind: language, then as much of the hash as makes it unique.
    /(^|\/)pagefind\/((fragment|index|filter)\/|pagefind\.)[\w-]+_[0-9a-f]{7,}\.pf_(fragment|index|filter|meta)$/,
    // Hugo's processed images: one hash of original and arguments.
    /[^/]_hu_?[0-9a-f]{16}\.\w+$/,
    // Remix 1: digits in upper case.
    /(^|\/)build\/manifest-[0-9A-F]{8}\.js$/,
    // .NET: 10 characters of 0-9 a-z. Ten letters may be a word.
    /(^|\/)_framework\/.*\.(?=[a-z]*\d)[0-9a-z]{10}\.\w+$/,
    // Workbox's runtime, beside the service worker.
    /(^|\/)workbox-[0-9a-f]{8}\.js$/,
];
/** What stands in the folder of these, or in the file's name. */
const LAYOUT_FOLDER = /(_app|_next|_astro|static|_nuxt|_fonts|pagefind|build|_framework)\//;
const LAYOUT_FILE = /^workbox-|_hu/;
/** Folders of documents, manifests and data that keep their URL, whatever their name. */
const LASTING_FOLDER = /(^|\/)(\.well-known|page-data|_next\/data|_nuxt\/builds)\//;
const MANIFEST = /^manifest[^/]*\.json$/i;
const content_hash_UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}[^/]*$/i;
const DOCUMENTS = new Set([
    'html',
    'htm',
    'xhtml',
    'shtml',
    'webmanifest',
    'appcache',
    'rss',
    'atom',
]);
/**
 * Images named by a hash of what they are made from, not of what they hold: Zola's, of the original's path and of what
 * is done to it; Sphinx's, of the source of graphs, diagrams and formulas. Another renderer makes other bytes.
 */
const FOLDER_BY_INPUT = /(^|\/)(processed_images|_images)\//;
/** The same of others: asciidoctor-diagram, Mermaid, Kroki, TikZ. */
const IMAGE_BY_INPUT = /^(.*[_.-])?(graphviz|dot|plantuml|inheritance|mermaid|math|tex|tikz|diag|diagram|ditaa|kroki|blockdiag|seqdiag|actdiag|nwdiag|vega|d2|pikchr)([-_.][a-z0-9-]+)?[-_.][0-9a-f]{16,}\.(svg|png|gif|pdf|webp)$/i;
/** Folders in which a build tool writes, and nobody else. */
const GENERATED = /(^|\/)(_next\/static|_nuxt|_astro|_expo\/static|_framework|immutable)\//;
/** Folders in which build tools write by default, and people too. */
const SHARED = /(^|\/)(_?assets|static|_?build|dist|media|chunks|bundles|_shared|js|css|fonts)\//;
/** What comes out of a bundler more often than not. */
const BUNDLED = /\.([cm]?js|css|wasm|woff2?|ttf|otf|eot)$/i;
/** 10 characters of base64url, before the width of an image or as the whole name of a bundle. */
const ELEVENTY = /(?:^|\/)(?:([A-Za-z0-9]{10})-\d+\.(?:avif|webp|jpe?g|png|gif|svg)|(?:bundle|dist)\/([\w-]{10})\.(?:css|js))$/;
/** Named after another file, and its hash: `main.4f3e2a1b.js.map`, `main.4f3e2a1b.js.LICENSE.txt`, `app.js.br`. */
const COMPANION = /\.(map|LICENSE\.txt|br|gz|zst)$/;
/** What lies beside the files of a build tool and was not named by it: no evidence against it. */
const BYSTANDER = /^(favicon|apple-touch-icon)|(sw|worker|worker-basic)(\.min)?\.js$|licen[cs]e|manifest|\.(txt|xml|json)$/i;
/**
 * The paths whose names carry a hash of the content, so that other content has another name. The files of a site tell
 * of each other: `Pricing-1_1ller2.js` may be a word and a number, and is a hash in a folder where all names end so. In
 * doubt a name has none: a file that is wrongly cached for ever stays wrong for a year, one that is wrongly not costs
 * a revalidation.
 * @param paths all files of a site, or all keys below a prefix
 */
function hashedPaths(paths) {
    const owners = new Map();
    for (const path of paths)
        owners.set(path, ownerOf(path));
    const hashed = new Set();
    const candidates = [];
    const total = new Map();
    const folderOf = rememberingFolders();
    for (const path of new Set(owners.values())) {
        const slash = path.lastIndexOf('/') + 1;
        const folder = folderOf(path.slice(0, slash));
        const file = path.slice(slash);
        if (folder.isLasting || isLasting(file))
            continue;
        const candidate = candidateOf(path, file, folder);
        if (!BYSTANDER.test(file)) {
            total.set(candidate.neighbours, (total.get(candidate.neighbours) ?? 0) + 1);
        }
        const mayBeKnown = folder.hasLayout || LAYOUT_FILE.test(file);
        if (candidate.certain || (mayBeKnown && LAYOUTS.some(pattern => pattern.test(path))))
            hashed.add(path);
        candidates.push(candidate);
    }
    for (const path of takenInByFamily(candidates, total))
        hashed.add(path);
    return new Set([...owners].filter(([, owner]) => hashed.has(owner)).map(([path]) => path));
}
/** Images whose name changes with what they are made from, and not with the library that makes them. */
const PROCESSED = [
    /(^|\/)_astro\/.*\.[\w-]{8}_[A-Za-z0-9]{4,7}\.\w+$/,
    /(^|\/)static\/[0-9a-f]{32}\/./,
    /[^/]_hu_?[0-9a-f]{16}\.\w+$/,
    /(?:^|\/)[A-Za-z0-9]{10}-\d+\.(?:avif|webp|jpe?g|png|gif|svg)$/,
];
/** Whether an image is made from another by Astro, Gatsby, Hugo or Eleventy, and named by a hash of that. */
function isProcessedImage(path) {
    return PROCESSED.some(pattern => pattern.test(path));
}
/** The file that a companion is named after, or the file itself. */
function ownerOf(path) {
    const owner = path.replace(COMPANION, '');
    return owner === path || owner === '' || owner.endsWith('/') ? path : ownerOf(owner);
}
/** Whether a file keeps its name when its content changes, whatever that name: documents, manifests, ids. */
function isLasting(file) {
    const extension = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
    return (DOCUMENTS.has(extension) ||
        MANIFEST.test(file) ||
        (file.length >= 36 && content_hash_UUID.test(file)) ||
        (file.length > 20 && IMAGE_BY_INPUT.test(file)));
}
function candidateOf(path, file, { folder, scope, writers }) {
    const name = file.slice(0, Math.max(0, file.lastIndexOf('.')));
    const isCode = BUNDLED.test(file);
    const trust = trustIn(writers, isCode);
    const certain = certainTail(name, trust) ?? eleventyTail(path) ?? dotnetTail(path, name);
    return {
        path,
        scope,
        neighbours: `${folder}\n${isCode ? 'code' : 'media'}`,
        trust,
        tails: certain ? [] : tailsOf(name),
        ...(certain && { certain }),
    };
}
function rememberingFolders() {
    const known = new Map();
    return folder => {
        const found = known.get(folder) ?? readFolder(folder);
        known.set(folder, found);
        return found;
    };
}
function readFolder(folder) {
    const generated = GENERATED.exec(folder);
    const found = generated ?? SHARED.exec(folder);
    return {
        folder,
        scope: found ? folder.slice(0, found.index + found[0].length) : folder,
        writers: generated ? 'a build tool' : found ? 'build tools and people' : 'anybody',
        isLasting: LASTING_FOLDER.test(folder) || FOLDER_BY_INPUT.test(folder),
        hasLayout: LAYOUT_FOLDER.test(folder),
    };
}
function trustIn(writers, isCode) {
    switch (writers) {
        case 'a build tool':
            return 3;
        case 'build tools and people':
            return isCode ? 2 : 1;
        case 'anybody':
            return isCode ? 1 : 0;
    }
}
function eleventyTail(path) {
    const [, image, bundle = ''] = ELEVENTY.exec(path) ?? [];
    const token = image ?? bundle;
    const isHash = /[a-z]/.test(token) && /[A-Z]/.test(token) && irregularity(token) >= 4 && !mayBeWords(token);
    return isHash ? { token, separator: '' } : undefined;
}
/** Ten letters that no word has. */
function dotnetTail(path, name) {
    const [, token = ''] = /(?:^|\/)_framework\/.*\.([a-z]{10})\.\w+$/.exec(path) ?? [];
    return token !== '' && stemsOf(name).some(stem => stem.endsWith(token)) && irregularity(token) >= 2
        ? { token, separator: '.' }
        : undefined;
}

// EXTERNAL MODULE: ./lib/site/bodies/compress.js
var compress = __nccwpck_require__(5306);
;// CONCATENATED MODULE: ./lib/compare/comments.js
const LINE_WITH_SOURCE = /^[ \t]*(\/\/[#@][ \t]*source(Mapping)?URL=.*|\/\*[#@][ \t]*source(Mapping)?URL=.*\*\/)[ \t]*$/gm;
/** What licences and build tools put before everything else. */
const BANNER = /^\s*(\/\*[\s\S]*?\*\/\s*|\/\/.*(\r?\n|$)\s*)+/;
/**
 * Whether two versions of a script or a stylesheet differ in comments alone: in those at the very beginning, and in the
 * lines that name the source map. Comments elsewhere may be part of a string, and count.
 */
function differInComments(before, after) {
    return withoutComments(before) === withoutComments(after);
}
function withoutComments(text) {
    return text.replace(LINE_WITH_SOURCE, '').replace(BANNER, '').trim();
}

;// CONCATENATED MODULE: ./lib/compare/immutable.js









/**
 * Which replaced objects are served as `immutable`: visitors who have them would keep the old bytes for a year. The
 * record tells, else a HEAD of those few that are, or are going to be, immutable by their name or the rules. The same
 * content, compressed in another way, breaks nothing.
 * @param etags whether the bucket's ETags can be hashes of the content
 * @throws SourceError with all files that cannot be read
 */
async function checkImmutable(replaced, wanted, recollection, etags, access) {
    const lasting = [];
    const unknown = [];
    for (const pair of replaced) {
        const row = recollection.headersOf(pair.object);
        if (row?.immutable)
            lasting.push({ ...pair, row });
        else if (!row && looksImmutable(pair.wanted))
            unknown.push(pair);
    }
    const sources = await sourceMd5s(lasting.map(({ wanted }) => wanted), access.signal);
    const changed = lasting.filter(pair => isOtherByRow(pair, sources));
    const failedHead = await askHeads(unknown, access, (pair, head) => {
        if (isImmutable(head.headers.cacheControl) && isOtherByHead(pair, head, etags))
            changed.push(pair);
    });
    const sameCode = await differingInComments(changed.filter(isCode), access);
    const broken = changed.map(({ wanted: { path, key, headers } }) => {
        const owner = ownerOf(path);
        const isHarmless = sameCode.has(key) || isProcessedImage(path) || (owner !== path && wanted.has(owner));
        const severity = isHarmless ? 'harmless' : isImmutable(headers.cacheControl) ? 'serious' : 'ending';
        return { path, severity };
    });
    return { broken, failedHead };
}
function looksImmutable({ kind, headers }) {
    return kind === 'hashed' || isImmutable(headers.cacheControl);
}
/** Stands for any MD5 where only the form of an ETag is asked for. */
const ANY_MD5 = '0'.repeat(32);
/** MD5s of what the files hold before they are compressed, by key. */
async function sourceMd5s(wanted, signal) {
    const pairs = wanted.flatMap(({ key, path, size, body, sourceMd5 }) => sourceMd5 === undefined && body.from === 'file'
        ? [{ key, etag: ANY_MD5, file: { path, file: body.file, size: body.sourceSize ?? size } }]
        : []);
    const hashed = await (0,etags/* hashFiles */.yQ)(pairs, signal);
    return new Map(wanted.map(({ key, body, sourceMd5 }) => [key, sourceMd5 ?? [...(hashed.get(key) ?? [])][0] ?? body.md5]));
}
const ENCODINGS = [undefined, 'gzip', 'br'];
function isOtherByRow({ wanted, object, row }, sources) {
    if (row.contentId === '')
        return object.size !== wanted.size && wanted.sourceMd5 === undefined;
    const md5 = sources.get(wanted.key);
    return md5 === undefined || ENCODINGS.every(encoding => (0,compress/* contentIdOf */.i9)(md5, encoding) !== row.contentId);
}
/** What was compressed by others, or in another way, cannot be told from what holds something else. */
function isOtherByHead({ wanted, object }, { headers, encryption }, etags) {
    const { sourceMd5, headers: sent } = wanted;
    const isDigest = etags === 'hashes' && /^[0-9a-f]{32}$/i.test(object.etag) && encryption?.startsWith('aws:kms') !== true;
    if (sourceMd5 !== undefined && sent.contentEncoding !== undefined) {
        return headers.contentEncoding === undefined && isDigest && object.etag.toLowerCase() !== sourceMd5;
    }
    if (headers.contentEncoding !== sent.contentEncoding)
        return false;
    return object.size !== wanted.size || isDigest;
}
/** Bytes. No script or stylesheet that a page should load is larger. */
const LARGEST_CODE = 4 * 1024 * 1024;
/** Bytes. What a compressed one of that size may become. */
const LARGEST_UNPACKED = 32 * 1024 * 1024;
/** Objects read at a time. */
const READERS = 16;
function isCode({ wanted, object }) {
    const isText = /^(text|application)\/(javascript|css)\b/.test(wanted.headers.contentType);
    return isText && object.size <= LARGEST_CODE && wanted.size <= LARGEST_CODE;
}
/** Keys of scripts and stylesheets whose objects differ from the files in comments alone. What cannot be read does not. */
async function differingInComments(changed, { store, limiter, signal }) {
    const same = new Set();
    await (0,pace_lanes/* inLanes */.L)(READERS, changed, signal, async ({ wanted: { key, body, headers }, object }) => {
        try {
            const { bytes, etag } = await limiter.run(0, signal, () => store.get(key, signal));
            if (etag !== object.etag)
                return;
            const before = unpacked(bytes, headers.contentEncoding);
            const after = await contentOf(body);
            if (differInComments(before.toString(), after.toString()))
                same.add(key);
        }
        catch (error) {
            signal.throwIfAborted();
            if (!(error instanceof Error))
                throw error;
        }
    });
    return same;
}
/** Before it was compressed. */
async function contentOf(body) {
    return body.from === 'file' ? (0,promises_.readFile)(body.file) : Buffer.from(body.text);
}
function unpacked(bytes, encoding) {
    const most = { maxOutputLength: LARGEST_UNPACKED };
    if (encoding === 'gzip')
        return (0,external_node_zlib_.gunzipSync)(bytes, most);
    return encoding === 'br' ? (0,external_node_zlib_.brotliDecompressSync)(bytes, most) : Buffer.from(bytes);
}

;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./lib/pace/time-slices.js

/** Milliseconds that file work may keep the event loop from answers of the store, which arrive meanwhile. */
const SLICE_MS = 6;
/** Splits synchronous work into slices, between which everything else gets its turn. */
class Slices {
    signal;
    end = performance.now() + SLICE_MS;
    constructor(signal) {
        this.signal = signal;
    }
    /** Whether this slice is used up: time to await `next`. */
    get over() {
        return performance.now() >= this.end;
    }
    /** Rejects with the signal's reason if it was aborted. */
    async next() {
        await (0,external_node_timers_promises_namespaceObject.setImmediate)();
        this.signal.throwIfAborted();
        this.end = performance.now() + SLICE_MS;
    }
}

// EXTERNAL MODULE: ./lib/names/content-type.js
var content_type = __nccwpck_require__(3582);
;// CONCATENATED MODULE: ./lib/local/html-start.js
/** Bytes from a file's start in which an HTML document shows itself, comments included. */
const HTML_START = 4096;
/** Bytes from a file's start in which the HTML standard looks for an encoding. */
const ENCODING_START = 1024;
/** What may stand before a document: blanks, comments, an XML declaration. */
const PREAMBLE = /^(\s+|<!--[\s\S]*?-->|<\?xml[^>]*>)/;
const DOCUMENT = /^<(!doctype\s+html|html|head|body|title)[\s>]/i;
const META = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i;
/** Whether a file begins as an HTML document does: as browsers sniff, but without their guesses at single tags. */
function looksLikeHtml(bytes) {
    let rest = bytes.toString('utf8', 0, HTML_START).replace(/^\ufeff/, '');
    for (let before = PREAMBLE.exec(rest); before !== null; before = PREAMBLE.exec(rest)) {
        rest = rest.slice(before[0].length);
    }
    return DOCUMENT.test(rest);
}
/**
 * The encoding that an HTML document declares for itself, in lower case, if it is not UTF-8. A header would overrule
 * the declaration. UTF-16 in a `<meta>` means UTF-8 (HTML standard, 13.2.3.2): what can be read so is not UTF-16.
 */
function declaredCharset(bytes) {
    if (bytes.subarray(0, 3).equals(UTF8_MARK))
        return undefined;
    const start = bytes.toString('latin1', 0, ENCODING_START).replace(/<!--[\s\S]*?-->/g, '');
    const charset = META.exec(start)?.[1]?.toLowerCase();
    return charset === undefined || /^(utf-?8|utf-?16.*)$/.test(charset) ? undefined : charset;
}
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

;// CONCATENATED MODULE: ./lib/local/secret-content.js
/** Bytes that have to be seen at once: a key's header with the start of its body, or a token. */
const LONGEST_SECRET = 2048;
/** Whether bytes hold what must not be published. */
function secretIn(bytes) {
    const text = secret_content_textOf(bytes);
    if (!WORTH_A_LOOK.test(text))
        return undefined;
    if (holdsPrivateKey(text))
        return 'private-key';
    return holdsToken(text) ? 'token' : undefined;
}
/** What all that is looked for begins with or holds: one pass tells that there is none. */
const WORTH_A_LOOK = /PRIVATE KEY|gh[oprsu]_|github_pat_|A[KS]IA|npm_|xox[a-z]|xapp-|hooks\.slack\.com|PuTTY-User-Key/;
const UTF16_KEY = Buffer.from('PRIVATE KEY', 'utf16le').subarray(0, -1);
/** Of either byte order: by its mark, or by what is looked for. */
function isUtf16(bytes) {
    const mark = bytes.length >= 2 ? bytes.readUInt16BE() : 0;
    return mark === 0xfffe || mark === 0xfeff || bytes.includes(UTF16_KEY);
}
/** In one letter a byte. UTF-16 loses its zeros. */
function secret_content_textOf(bytes) {
    const text = bytes.toString('latin1');
    return isUtf16(bytes) ? text.replaceAll('\0', '') : text;
}
const KEY_HEADER = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-\d/g;
/** Letters of Base64 that make a body: an Ed25519 key, the shortest, has 64. */
const SHORTEST_BODY = 60;
/** A header alone shows what a key looks like; documentation has many. */
function holdsPrivateKey(text) {
    for (const { 0: header, index } of text.matchAll(KEY_HEADER)) {
        const end = index + header.length;
        if (header.startsWith('PuTTY'))
            return true;
        const [body = ''] = /^[A-Za-z0-9+/=]*/.exec(base64In(text.slice(end, end + LONGEST_SECRET))) ?? [];
        if (body.length >= SHORTEST_BODY && isRandom(body.slice(0, SHORTEST_BODY)))
            return true;
    }
    return false;
}
/** Without what stands around the letters: quotes of a program, tags of a page, and the headers of the key itself. */
function base64In(text) {
    return text
        .replace(/\\+[rnt]/g, '\n')
        .replace(/^[A-Za-z-]{1,30}: .*$/gm, '')
        .replace(/<[^<>]{0,200}>|&#?\w{1,10};|[\s"'`,]|(?<=["'`]\s{0,40})\+/g, '');
}
/** Forms of tokens. */
const TOKENS = [
    /(?<![A-Za-z0-9_])gh[oprsu]_[A-Za-z0-9]{36}/g,
    // Those of a job have had some 520 characters since 2026.
    /(?<![A-Za-z0-9_])ghs_[A-Za-z0-9._-]{36,1000}/g,
    /(?<![A-Za-z0-9_])github_pat_[A-Za-z0-9_]{60,120}/g,
    /(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g,
    /(?<![A-Za-z0-9])xox[abeoprs]-(?:\d+-)?\d{6,}-[A-Za-z0-9-]{16,250}/g,
    /(?<![A-Za-z0-9])xapp-\d-[A-Z0-9]{8,}-\d{6,}-[a-f0-9]{40,80}/g,
    /hooks\.slack\.com\/services\/T[A-Z0-9]{6,14}\/B[A-Z0-9]{6,14}\/[A-Za-z0-9]{20,32}/g,
    // A URL that was signed holds the id of the key, as it must.
    /(?<![A-Za-z0-9/+=_-]|Credential[=":\s]{1,8})A[KS]IA[A-Z0-9]{16}(?![A-Za-z0-9/+=_-])/g,
];
function holdsToken(text) {
    return TOKENS.some(form => [...text.matchAll(form)].some(([token]) => !isPlaceholder(token)));
}
/** As documentation has them: `AKIAIOSFODNN7EXAMPLE`, `ghp_xxxxxxxx…`, `.ghs_a-long-name-of-a-class`. */
function isPlaceholder(token) {
    if (/EXAMPLE|example|your|XXXX|xxxx|0{6}/.test(token))
        return true;
    const random = token.slice(token.length / 3);
    return new Set(random).size < 5 || !(/[A-Z]/.test(token) || /\d/.test(random));
}
/** Whether nobody typed it: of many different letters, not one after the other. */
function isRandom(body) {
    return new Set(body).size >= 12 && !/abcdefg|1234567|ABCDEFG/.test(body);
}

;// CONCATENATED MODULE: ./lib/local/publish-gate.js

/** Whether the bytes of a file, from its start on, must not be published. */
function inspectContent(path, bytes) {
    if (isLfsPointer(bytes))
        return { path, secret: 'lfs-pointer' };
    const secret = secretIn(bytes);
    return secret && { path, secret };
}
const LFS_POINTER = Buffer.from('version https://git-lfs.github.com/spec/v1');
function isLfsPointer(bytes) {
    const end = bytes[LFS_POINTER.length];
    const isLine = end === undefined || end === 0x0a || end === 0x0d;
    return isLine && bytes.subarray(0, LFS_POINTER.length).equals(LFS_POINTER);
}
const LEAVE_OUT = 'Name them in exclude or, if they are meant for everybody, in allow.';
const TEXTS = {
    repository: {
        what: 'of a repository (.git, .svn, .hg): its whole history, and the token that checkout may leave in .git',
        hint: `Deploy the folder that the build writes to. ${LEAVE_OUT}`,
    },
    env: { what: 'named .env, .env.* or .envrc, the usual place of secrets', hint: LEAVE_OUT },
    credentials: {
        what: 'where credentials are kept (.aws, .ssh, .docker, .kube, .npmrc, .netrc, .pypirc, .git-credentials, .htpasswd)',
        hint: LEAVE_OUT,
    },
    terraform: { what: "with Terraform's state, which holds secrets as plain text", hint: LEAVE_OUT },
    github: { what: 'of .github, which is meant for GitHub', hint: LEAVE_OUT },
    'node-modules': {
        what: 'in node_modules at the top of the source',
        hint: `Deploy the folder that the build writes to. ${LEAVE_OUT}`,
    },
    'private-key': { what: 'with a private key', hint: LEAVE_OUT },
    token: {
        what: 'with an access token of GitHub, AWS, npm or Slack',
        hint: `Revoke the token if it was ever published. ${LEAVE_OUT}`,
    },
    'lfs-pointer': {
        what: 'with a Git LFS pointer in place of the content',
        hint: 'Give actions/checkout `lfs: true`, or run `git lfs pull` before the build.',
    },
};
/** One refusal for each kind, with the folders and files concerned. */
function refusalsOf(findings) {
    const kinds = Map.groupBy(findings, ({ secret }) => secret);
    return [...kinds].map(([secret, found]) => {
        const { what, hint } = TEXTS[secret];
        const files = found.length === 1 ? '1 file' : `${found.length} files`;
        const paths = [...new Set(found.map(({ folder, path }) => folder ?? path))];
        return { problem: `The source has ${files} ${what}.`, hint, paths };
    });
}

// EXTERNAL MODULE: ./lib/local/read-only.js
var read_only = __nccwpck_require__(2482);
;// CONCATENATED MODULE: ./lib/local/search-large.js



const CHUNK = 256 * 1024;
/** Pictures, films and archives are searched up to here, in bytes: nobody pastes a key behind that. */
const MOST_OF_BINARY = 16 * 1024 * 1024;
const room = Buffer.allocUnsafeSlow(LONGEST_SECRET + CHUNK);
/** How much of a file is searched for secrets, in bytes: all of it, if it is text. */
function searchedBytes(start, size) {
    return start.includes(0) && !isUtf16(start) ? Math.min(size, MOST_OF_BINARY) : size;
}
/**
 * Searches a file piece by piece. Keeps the event loop turning.
 * @param file absolute path
 * @param most bytes from the start
 */
async function secretInFile(file, most, slices) {
    const descriptor = (0,external_node_fs_.openSync)(file, read_only/* READ_ONLY */.s);
    try {
        /** Bytes at the start of `room` that were searched before, and may hold the start of a secret. */
        let kept = 0;
        for (let at = 0; at < most;) {
            const count = (0,external_node_fs_.readSync)(descriptor, room, kept, Math.min(CHUNK, most - at), at);
            if (count === 0)
                return undefined;
            at += count;
            const secret = secretIn(room.subarray(0, kept + count));
            if (secret !== undefined)
                return secret;
            const end = kept + count;
            kept = Math.min(LONGEST_SECRET, end);
            room.copyWithin(0, end - kept, end);
            if (slices.over)
                await slices.next();
        }
        return undefined;
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}

;// CONCATENATED MODULE: ./lib/local/inspect.js







/** Files up to this size, in bytes, are read and hashed at once. */
const LARGEST_AT_ONCE = 64 * 1024;
/** Room for the content of the file at hand, so that reading thousands makes no garbage. */
const inspect_room = Buffer.allocUnsafeSlow(LARGEST_AT_ONCE);
/**
 * Opens a file and learns what the deploy has to know of it before any request. Synchronous: for small files
 * that takes a third of the time of the thread pool.
 * @returns undefined if it changed since it was found, or a folder on the way to it became a link
 */
function inspectFile({ path, file }) {
    const descriptor = (0,external_node_fs_.openSync)(file, read_only/* READ_ONLY */.s);
    try {
        const stats = (0,external_node_fs_.fstatSync)(descriptor);
        if (!stats.isFile() || external_node_fs_.realpathSync.native(file) !== file)
            return undefined;
        const { size, mtimeMs, dev, ino } = stats;
        const known = { path, file, size, stamp: { mtimeMs, dev, ino } };
        const bytes = readStart(descriptor, stats);
        if (!bytes)
            return undefined;
        const hints = typeHints(path, bytes);
        if (size > LARGEST_AT_ONCE)
            return { file: { ...known, ...hints }, unsearched: searchedBytes(bytes, size) };
        const finding = inspectContent(path, bytes);
        return { file: { ...known, md5: (0,external_node_crypto_.hash)('md5', bytes), ...hints }, ...(finding && { finding }) };
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** The bytes at the start; undefined if the file is shorter than `stats` says. */
function readStart(descriptor, stats) {
    const length = Math.min(stats.size, LARGEST_AT_ONCE);
    let filled = 0;
    while (filled < length) {
        const count = (0,external_node_fs_.readSync)(descriptor, inspect_room, filled, length - filled, filled);
        if (count === 0)
            return undefined;
        filled += count;
    }
    return inspect_room.subarray(0, length);
}
/** What tells the type of a file beyond its name. */
function typeHints(path, bytes) {
    const extension = (0,content_type/* extensionOf */.je)(path);
    const isHtml = extension === '' ? looksLikeHtml(bytes) : /^html?$/.test(extension);
    const charset = isHtml ? declaredCharset(bytes) : undefined;
    return {
        ...(extension === '' && { looksLikeHtml: isHtml }),
        ...(charset !== undefined && { charset }),
    };
}

;// CONCATENATED MODULE: ./lib/local/secret-names.js
/** Names in lower case. On macOS and Windows `.Git` is Git's folder, too. */
const NAMES = {
    '.git': 'repository',
    '.env': 'env',
    '.envrc': 'env',
    '.npmrc': 'credentials',
    '.pypirc': 'credentials',
    '.netrc': 'credentials',
    _netrc: 'credentials',
    '.git-credentials': 'credentials',
    '.htpasswd': 'credentials',
    '.aws': 'credentials',
    '.ssh': 'credentials',
};
/** Of folders alone. */
const FOLDERS = {
    '.svn': 'repository',
    '.hg': 'repository',
    '.github': 'github',
    '.docker': 'credentials',
    '.kube': 'credentials',
};
/** Whether a path must not be published, whatever the file holds. */
function inspectPath(path) {
    const names = path.split('/');
    for (const [depth, name] of names.entries()) {
        const isFolder = depth < names.length - 1;
        const secret = secretNamed(name.toLowerCase(), isFolder, depth);
        if (!secret)
            continue;
        return isFolder ? { path, secret, folder: `${names.slice(0, depth + 1).join('/')}/` } : { path, secret };
    }
    return undefined;
}
/**
 * Whether nothing may be published from below a folder.
 * @param way folders that lead to the source, `/` at the end of each; somebody named them, so only what is never a
 *   site counts
 */
function inspectWay(way) {
    const found = inspectPath(`${way}-`);
    return found?.secret === 'node-modules' || found?.secret === 'github' ? undefined : found;
}
function secretNamed(name, isFolder, depth) {
    if (Object.hasOwn(NAMES, name))
        return NAMES[name];
    if (name.startsWith('.env.'))
        return 'env';
    if (!isFolder)
        return secretFile(name);
    if (name === 'node_modules' && depth === 0)
        return 'node-modules';
    return Object.hasOwn(FOLDERS, name) ? FOLDERS[name] : undefined;
}
function secretFile(name) {
    if (name.endsWith('.ppk'))
        return 'private-key';
    return /\.tfstate(\.backup|\.\d+\.backup)?$/.test(name) ? 'terraform' : undefined;
}

;// CONCATENATED MODULE: ./lib/local/link.js



/**
 * Follows a link, as far as it may be followed.
 * @param link absolute path
 * @param root the source, with every link resolved
 * @param trail the folders, with every link resolved, through which the link was reached: the one that holds
 *   it, and those that hold the links on the way to it
 */
function follow(link, root, trail) {
    try {
        // The native one also expands Windows' short names, without which the same folder can have two paths.
        const file = external_node_fs_.realpathSync.native(link);
        const stats = (0,external_node_fs_.statSync)(file);
        const folder = stats.isDirectory();
        if (!link_contains(root, file))
            return { is: 'trouble', trouble: 'link-outside', folder };
        if (folder) {
            const circle = trail.some(passed => link_contains(file, passed));
            return circle ? { is: 'trouble', trouble: 'link-loop', folder } : { is: 'folder', file };
        }
        return { is: stats.isFile() ? 'file' : 'special', file };
    }
    catch (error) {
        return { is: 'trouble', trouble: linkTrouble(error) };
    }
}
function linkTrouble(error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOOP')
        return 'link-loop';
    const trouble = (0,local_trouble/* troubleOf */.L)(error);
    return trouble === 'vanished' ? 'broken-link' : trouble;
}
/** Whether `path` is `folder` or lies below it. Both absolute, with every link resolved. */
function link_contains(folder, path) {
    if (path === folder)
        return true;
    return path.startsWith(folder.endsWith(external_node_path_.sep) ? folder : folder + external_node_path_.sep);
}

;// CONCATENATED MODULE: ./lib/local/source-root.js





/**
 * Follows the links on the way to a source, as far as they may be followed: within the workspace, or, for a source
 * elsewhere that somebody named himself, within the folder that holds it.
 * @throws SourceError for one that leads out, or to nothing
 */
function resolveRoot(source) {
    const named = source.from === 'file' ? source.file : source.root;
    try {
        const bounds = boundsOf(named, source.workspace);
        const resolved = external_node_fs_.realpathSync.native(named);
        if (!link_contains(bounds, resolved))
            throw new errors/* SourceError */.c8([leadsOut(named, resolved, bounds)]);
        const folder = source.from === 'file' ? (0,external_node_path_.dirname)(resolved) : resolved;
        const names = (0,external_node_path_.relative)(bounds, folder).split(external_node_path_.sep);
        const way = names.map(name => name && `${name}/`).join('');
        return { folder, way, ...(source.from === 'file' && { file: resolved }) };
    }
    catch (error) {
        if (error instanceof errors/* SourceError */.c8)
            throw error;
        throw new errors/* SourceError */.c8((0,local_trouble/* problemsOf */.G)([{ trouble: (0,local_trouble/* troubleOf */.L)(error), path: named }]));
    }
}
/** The folder that links on the way to the source may not leave, with every link resolved. */
function boundsOf(named, workspace) {
    const bounds = external_node_fs_.realpathSync.native(workspace);
    // The workspace has more than one name where links lead to it: `/tmp` is `/private/tmp` on macOS.
    for (let above = named;; above = (0,external_node_path_.dirname)(above)) {
        if (external_node_fs_.realpathSync.native(above) === bounds)
            return bounds;
        if ((0,external_node_path_.dirname)(above) === above)
            return external_node_fs_.realpathSync.native((0,external_node_path_.dirname)(named));
    }
}
function leadsOut(named, resolved, bounds) {
    return {
        problem: `The source ${(0,external_node_path_.basename)(named)} leads through a link to ${resolved}, out of ${bounds}.`,
        hint: `Put a copy in place of the link. If that place is meant, name it as the source: ${resolved}.`,
        paths: [named],
    };
}

;// CONCATENATED MODULE: ./lib/local/system-files.js
const system_files_NAMES = new Set(['.ds_store', 'thumbs.db', 'desktop.ini']);
/** What macOS and Windows leave in folders, and no site wants: `.DS_Store`, `Thumbs.db`, `desktop.ini`, `._*`. */
function isSystemFile(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return name.startsWith('._') || system_files_NAMES.has(name.toLowerCase());
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __nccwpck_require__(4573);
;// CONCATENATED MODULE: ./lib/local/walk.js






/**
 * Finds all wanted files below a folder, in the order of their paths' UTF-8 bytes.
 * @param root absolute, with every link resolved
 */
async function walk(root, wanted, slices) {
    const walker = new Walker(root, wanted);
    while (walker.step()) {
        if (slices.over)
            await slices.next();
    }
    return walker;
}
class Walker {
    files = [];
    troubled = [];
    skipped = [];
    root;
    wanted;
    /** The next one last. */
    ahead;
    constructor(root, wanted) {
        this.root = root;
        this.wanted = wanted;
        this.ahead = [{ path: '', directory: root, hops: [] }];
    }
    /** Takes one file, or reads one folder. False when none is left. */
    step() {
        const next = this.ahead.pop();
        if (!next)
            return false;
        if ('directory' in next)
            this.open(next);
        else if (this.wanted.matches(next.path))
            this.files.push(next);
        else
            this.wanted.leaveOut(next.path);
        return true;
    }
    open(folder) {
        try {
            const entries = [];
            for (const entry of this.read(folder)) {
                const entered = this.enter(folder, entry);
                if (entered)
                    entries.push(entered);
            }
            for (const entry of sortByUtf8(entries).reverse())
                this.ahead.push(entry);
        }
        catch (error) {
            this.addTrouble((0,local_trouble/* troubleOf */.L)(error), folder.path || '.');
        }
    }
    read(folder) {
        const entries = (0,external_node_fs_.readdirSync)(folder.directory, { withFileTypes: true });
        // What is not UTF-8 reads as U+FFFD, which can also be in the name.
        if (!entries.some(isSuspect))
            return entries;
        const names = this.checkedNames(folder);
        return entries.filter(entry => !isSuspect(entry) || names.has(entry.name));
    }
    /** The names that are UTF-8; the others are in trouble. */
    checkedNames({ path, directory }) {
        const names = new Set();
        for (const entry of (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true, encoding: 'buffer' })) {
            const name = entry.name.toString();
            if ((0,external_node_buffer_.isUtf8)(entry.name))
                names.add(name);
            else if (this.isWanted(path + name, entry.isDirectory())) {
                this.addTrouble('not-utf8', path + escapeBytes(entry.name));
            }
        }
        return names;
    }
    enter(folder, entry) {
        const path = folder.path + entry.name;
        const file = below(folder.directory, entry.name);
        if (entry.isFile())
            return { path, file };
        if (entry.isDirectory())
            return this.folderAt(path, file, folder.hops);
        if (entry.isSymbolicLink())
            return this.enterLink(folder, path, file);
        return this.skip(path);
    }
    enterLink(folder, path, link) {
        if (!this.wanted.matches(path) && !this.wanted.reaches(path)) {
            this.wanted.leaveOut(path);
            return undefined;
        }
        const hops = [folder.directory, ...folder.hops];
        const target = follow(link, this.root, hops);
        switch (target.is) {
            case 'file':
                return { path, file: target.file };
            case 'folder':
                return this.folderAt(path, target.file, hops);
            case 'special':
                return this.skip(path);
            case 'trouble':
                if (this.isWanted(path, target.folder))
                    this.addTrouble(target.trouble, path);
                return undefined;
        }
    }
    folderAt(path, directory, hops) {
        if (this.wanted.reaches(path))
            return { path: `${path}/`, directory, hops };
        this.wanted.leaveOut(`${path}/`);
        return undefined;
    }
    skip(path) {
        if (this.wanted.matches(path))
            this.skipped.push(path);
    }
    addTrouble(trouble, path) {
        this.troubled.push({ trouble, path });
    }
    /** Whether trouble with a path matters. A link to nothing was meant for a folder if its name has no extension. */
    isWanted(path, folder) {
        if (folder === false)
            return this.wanted.matches(path);
        if (folder)
            return this.wanted.reaches(path);
        return this.wanted.reaches(path) && (this.wanted.matches(path) || (0,external_node_path_.extname)(path) === '');
    }
}
function below(directory, name) {
    return directory.endsWith(external_node_path_.sep) ? directory + name : directory + external_node_path_.sep + name;
}
function isSuspect({ name }) {
    return name.includes('\ufffd');
}
function escapeBytes(name) {
    return name.toString('latin1').replace(/[\x80-\xff]/g, byte => `\\x${byte.charCodeAt(0).toString(16)}`);
}

;// CONCATENATED MODULE: ./lib/local/scan.js












/**
 * Finds the files to deploy, opens each of them, and reads the small ones. The event loop keeps turning meanwhile.
 * @param onProgress is told how many files were opened
 * @throws SourceError with everything in the source that cannot be deployed
 */
async function scanLocal(source, options, signal, onProgress) {
    signal.throwIfAborted();
    const slices = new Slices(signal);
    const root = resolveRoot(source);
    const leftOut = { unselected: [], systemFiles: [] };
    const found = await scan_find(source, root, wantedOf(source, options, leftOut), slices);
    const scan = await inspectAll(found, root, options.allowed, slices, onProgress);
    const problems = (0,local_trouble/* problemsOf */.G)([...found.troubled, ...scan.troubled]);
    if (problems.length > 0)
        throw new errors/* SourceError */.c8(problems);
    if (scan.files.length === 0)
        throw new errors/* SourceError */.c8([await nothingToDeploy(source, root, slices)]);
    return { files: scan.files, findings: refusalsOf(scan.findings), warnings: warningsOf(found), leftOut };
}
/** A single file was named by somebody, whatever it is. */
function wantedOf(source, { selection, allowed }, leftOut) {
    const isUnwanted = (path) => source.from !== 'file' && isSystemFile(path) && !allowed(path);
    return {
        matches: path => selection.selected(path) && !isUnwanted(path),
        reaches: selection.reaches,
        leaveOut: path => {
            const isOurs = !path.endsWith('/') && selection.selected(path);
            if (isOurs)
                leftOut.systemFiles.push(path);
            else
                leftOut.unselected.push(path);
        },
    };
}
async function scan_find(source, { folder, file = '' }, wanted, slices) {
    switch (source.from) {
        case 'file':
            return findFile(source.as ?? (0,external_node_path_.basename)(source.file), file, wanted);
        case 'directory':
            return walk(folder, wanted, slices);
        case 'patterns':
            return walk(folder, both(compileSource(source.root, source.patterns), wanted), slices);
    }
}
/** Under its own name, whatever the name of the file that it links to. */
function findFile(path, file, { matches }) {
    const files = matches(path) ? [{ path, file }] : [];
    return { files, troubled: [], skipped: [] };
}
function both(patterns, { matches, reaches, leaveOut }) {
    return {
        matches: path => patterns.matches(path) && matches(path),
        reaches: folder => patterns.reaches(folder) && reaches(folder),
        leaveOut: path => {
            const isMeant = path.endsWith('/') ? patterns.reaches(path.slice(0, -1)) : patterns.matches(path);
            if (isMeant)
                leaveOut(path);
        },
    };
}
async function inspectAll({ files }, root, allowed, slices, onProgress) {
    const all = { files: [], findings: [], troubled: [] };
    for (const found of files) {
        if (slices.over) {
            onProgress?.(all.files.length);
            await slices.next();
        }
        await inspect(found, root, allowed, all, slices);
    }
    onProgress?.(all.files.length);
    return all;
}
async function inspect(found, root, allowed, all, slices) {
    const { path, file } = found;
    try {
        const inspected = inspectFile(found);
        if (!inspected) {
            all.troubled.push({ trouble: 'changed', path });
            return;
        }
        all.files.push(inspected.file);
        if (allowed(path))
            return;
        const finding = inspectNames(found, root) ?? inspected.finding;
        if (finding)
            all.findings.push(finding);
        else if (inspected.unsearched !== undefined) {
            const secret = await secretInFile(file, inspected.unsearched, slices);
            if (secret !== undefined)
                all.findings.push({ path, secret });
        }
    }
    catch (error) {
        all.troubled.push({ trouble: (0,local_trouble/* troubleOf */.L)(error), path });
    }
}
/** A harmless name is no way around the gate: the names of what a link or the source leads to count, too. */
function inspectNames({ path, file }, { folder, way }) {
    const own = inspectPath(path);
    if (own)
        return own;
    const target = file.slice(folder.length).replaceAll(external_node_path_.sep, '/').replace(/^\//, '');
    const linked = target === path ? undefined : inspectPath(target);
    if (linked)
        return { path, secret: linked.secret };
    const above = inspectWay(way);
    return above && { ...above, path };
}
async function nothingToDeploy(source, root, slices) {
    const everything = { matches: path => !isSystemFile(path), reaches: () => true, leaveOut: () => { } };
    const { files } = await scan_find(source, root, everything, slices);
    const paths = [source.from === 'file' ? source.file : source.root];
    if (files.length > 0) {
        return {
            problem: `There is nothing to deploy: include and exclude leave out all of the source (${files.length}).`,
            hint: 'Patterns are in .gitignore syntax and matched with the path below the prefix.',
            paths,
        };
    }
    const what = source.from === 'patterns' ? 'no file matches the patterns of the source' : 'the source is empty';
    return {
        problem: `There is nothing to deploy: ${what}.`,
        hint: 'Did the build run, and write to this folder?',
        paths,
    };
}
function warningsOf({ skipped }) {
    if (skipped.length === 0)
        return [];
    return [{ problem: 'Sockets, pipes and devices are skipped: only files are deployed.', paths: skipped }];
}

;// CONCATENATED MODULE: ./lib/plan/gates.js


/** What speaks against a deploy by the project's own rules. Pure. */
function checkGates({ failOn, maxSize, maxFileSizes, require, forbidSourceMaps }, gated) {
    const files = filesOf(gated.plan);
    return [
        ...missing(files, require),
        ...(forbidSourceMaps ? sourceMaps(files) : []),
        ...(maxSize === undefined ? [] : tooLarge(files, maxSize)),
        ...maxFileSizes.flatMap(budget => overBudget(files, budget)),
        ...(failOn.deletes ? deletes(gated.plan) : []),
        ...(failOn.growth === undefined ? [] : growth(gated, files, failOn.growth)),
        ...(failOn.warnings ? warned(gated.warnings) : []),
    ];
}
/** Everything that the source has. */
function filesOf({ changes }) {
    return changes.flatMap(change => (change.action === 'delete' ? [] : [change.wanted]));
}
function missing(files, { patterns, pages }) {
    const absent = patterns.filter(pattern => {
        const matches = (0,selection/* compilePatterns */.xi)([pattern]);
        return !files.some(({ path }) => matches(path));
    });
    const found = files.filter(({ headers }) => headers.contentType.startsWith('text/html')).length;
    return [
        ...(absent.length === 0
            ? []
            : [refusal(`The source lacks ${counted(absent.length, 'file')} that require names.`, BUILD, absent)]),
        ...(pages === undefined || found >= pages
            ? []
            : [refusal(`The source has ${counted(found, 'page')}, and require wants at least ${pages}.`, BUILD)]),
    ];
}
const BUILD = 'Is the build complete? If this is meant, change require.';
function sourceMaps(files) {
    const paths = files.map(({ path }) => path).filter(path => /\.(css|[cm]?jsx?|tsx?)\.map$/i.test(path));
    if (paths.length === 0)
        return [];
    const problem = `The source has ${counted(paths.length, 'source map')}, and forbid-source-maps is true.`;
    return [refusal(problem, 'Build without source maps, or leave them out with exclude: "*.map".', paths)];
}
function tooLarge(files, most) {
    const total = sum(files);
    if (total <= most)
        return [];
    const largest = files.toSorted((a, b) => b.size - a.size).slice(0, 10);
    const problem = `The site has ${bytes(total)}, and max-size is ${bytes(most)}.`;
    return [refusal(problem, 'These are its largest files.', largest.map(gates_named))];
}
function overBudget(files, { pattern, size }) {
    const matches = pattern === undefined ? () => true : (0,selection/* compilePatterns */.xi)([pattern]);
    const over = files.filter(file => file.size > size && matches(file.path));
    if (over.length === 0)
        return [];
    const limit = `max-file-size${pattern === undefined ? '' : ` of ${pattern}`} is ${bytes(size)}`;
    const are = over.length === 1 ? 'is' : 'are';
    return [refusal(`${counted(over.length, 'file')} ${are} too large: ${limit}.`, '', over.map(gates_named))];
}
function deletes({ changes }) {
    const paths = changes.flatMap(change => (change.action === 'delete' ? [change.path] : []));
    if (paths.length === 0)
        return [];
    const problem = `${counted(paths.length, 'object')} would be deleted, and fail-on has deletes.`;
    return [refusal(problem, 'If these deletes are meant, take deletes out of fail-on.', paths)];
}
function growth({ plan, wasLive }, files, percent) {
    const before = sum(siteBefore(plan).filter(wasLive));
    const after = sum(files);
    if (before === 0 || after <= before * (1 + percent / 100))
        return [];
    const grown = Math.floor((after / before - 1) * 100);
    const problem = `The site would grow by ${grown}%, from ${bytes(before)} to ${bytes(after)}, and fail-on has growth>${percent}%.`;
    return [refusal(problem, 'If this is meant, allow more growth in fail-on.')];
}
/** What the prefix holds that this deploy is about. */
function siteBefore({ changes, kept }) {
    return [
        ...changes.flatMap(change => (change.action === 'create' ? [] : [change.object])),
        ...kept.flatMap(({ object, reason }) => reason === 'kept-asset' || reason === 'delete-is-off' ? [object] : []),
    ];
}
function warned(warnings) {
    if (warnings.length === 0)
        return [];
    const first = warnings.map(warning => warning.split('\n', 1)[0] ?? '');
    return [refusal(`${counted(warnings.length, 'warning')}, and fail-on has warnings.`, '', first)];
}
function sum(files) {
    return files.reduce((total, { size }) => total + size, 0);
}
function gates_named({ path, size }) {
    return `${path} (${bytes(size)})`;
}
function refusal(problem, hint, paths = []) {
    return { problem, hint, paths };
}

;// CONCATENATED MODULE: ./lib/plan/guards.js

const KINDS = ['page', 'data', 'signal', 'other'];
/** Below `auto`, so many deletes are never suspicious, whatever is left. */
const AUTO_FEW = 5;
/** So many are not, unless they leave less than half of the site. */
const AUTO_SOME = 20;
/** `remove` under `auto`: a preview passes, a production site does not. */
const AUTO_REMOVE = 256;
/** Why the deletes of a plan must not happen; empty when they may. Pure. */
function checkPlan(plan, command, maxDeletes) {
    const deletes = plan.changes.filter(change => change.action === 'delete');
    if (deletes.length === 0)
        return [];
    switch (maxDeletes.limit) {
        case 'unlimited':
            return [];
        case 'count':
            return guards_atMost(deletes, maxDeletes.count, `max-deletes is ${maxDeletes.count}`);
        case 'percent': {
            const allowed = Math.floor((plan.before.objects * maxDeletes.percent) / 100);
            const limit = `max-deletes is ${maxDeletes.percent}%, which is ${allowed} of ${objects(plan.before.objects)}`;
            return guards_atMost(deletes, allowed, limit);
        }
        case 'auto':
            return command === 'remove' ? tooMuchToRemove(plan, deletes) : tooMuchToDeploy(plan, deletes);
    }
}
/** A prefix that holds a record was made by deploys, and may be emptied however much there is. */
function tooMuchToRemove(plan, deletes) {
    if (plan.before.hasRecord)
        return [];
    return guards_atMost(deletes, AUTO_REMOVE, `remove deletes at most ${AUTO_REMOVE} unless max-deletes says otherwise`);
}
function tooMuchToDeploy(plan, deletes) {
    return [...tooMuchOfTheSite(plan, deletes), ...lostFrontPage(plan, deletes)];
}
/** Source files that would land where another deploy keeps its own. Pure. */
function checkNested(wanted, nested) {
    return nested.flatMap(({ path: folder }) => {
        const paths = wanted.map(({ path }) => path).filter(path => path.startsWith(folder));
        if (paths.length === 0)
            return [];
        const problem = `The source has ${files(paths.length)} in ${folder}, where another deploy keeps a record of its own.`;
        const hint = 'Leave them out with exclude, or remove the other deploy with the command remove and its prefix.';
        return [{ problem, hint, paths }];
    });
}
/** Source files that would be taken for the record of a deploy, or lie in its place. Pure. */
function checkRecordNames(wanted, records) {
    const paths = wanted.map(({ path }) => path).filter(path => folderOfRecord(path, records) !== undefined);
    if (paths.length === 0)
        return [];
    const problem = `The source has ${files(paths.length)} by the name under which deploys keep their record.`;
    const hint = 'Leave them out with exclude, or give the record another name with record.';
    return [{ problem, hint, paths }];
}
/** Objects that visitors were told would never change, and do. Pure. */
function immutableRefusal(broken) {
    const paths = guards_pathsOf(broken, 'serious');
    if (paths.length === 0)
        return undefined;
    const [what, they] = paths.length === 1 ? ['An object is', 'it'] : [`${paths.length} objects are`, 'them'];
    return {
        problem: `${what} served as immutable and would get other content: browsers that have ${they} keep the old one for up to a year.`,
        hint: 'Give changed content a new name: with a bundler, put a content hash in the names of its output, and change nothing in it afterwards. ' +
            'If these names cannot change, send a Cache-Control without immutable in this deploy (headers, cache-control). ' +
            'If the change is meant, allow it with immutable-change: warn.',
        paths,
    };
}
/** What is to be said of broken promises that stop nothing, each in lines. Pure. */
function immutableWarnings(broken) {
    const ending = guards_pathsOf(broken, 'ending');
    const harmless = guards_pathsOf(broken, 'harmless');
    const warnings = [
        [
            `${served(ending.length)} as immutable until now and get other content. From this deploy on they are not, ` +
                'but browsers that have an old copy keep it for up to a year. To reach them all, give the files new names.',
            ...ending,
        ],
        [
            `${served(harmless.length)} as immutable and get other bytes, of which visitors would notice nothing: ` +
                'companions of other files (.gz, .br, .map), images that are named after their original, or changes in comments alone.',
            ...harmless,
        ],
    ];
    return warnings.filter(lines => lines.length > 1);
}
function guards_pathsOf(broken, severity) {
    return broken.filter(one => one.severity === severity).map(({ path }) => path);
}
function served(count) {
    return count === 1 ? '1 object was served' : `${count} objects were served`;
}
function files(count) {
    return count === 1 ? '1 file' : `${count} files`;
}
function guards_atMost(deletes, allowed, limit) {
    if (deletes.length <= allowed)
        return [];
    return [guards_refusal(deletes, `${objects(deletes.length)} would be deleted, and ${limit}.`, deletes.length)];
}
function tooMuchOfTheSite(plan, deletes) {
    if (deletes.length <= AUTO_FEW)
        return [];
    const { deletable, deletableUnhashed } = plan.before;
    const created = plan.changes.filter(({ action }) => action === 'create').length;
    const left = deletable - deletes.length + created;
    if (left < deletable / 2) {
        const problem = `${deletes.length} of ${objects(deletable)} would be deleted and only ${left} be there afterwards: less than half.`;
        return [guards_refusal(deletes, problem, deletes.length)];
    }
    if (deletes.length <= AUTO_SOME)
        return [];
    const unhashed = deletes.filter(({ kind }) => kind !== 'hashed');
    const lost = unhashed.length - replacedIn(plan, unhashed);
    if (lost > deletableUnhashed / 2) {
        const replaced = lost === unhashed.length ? '' : `, and only ${unhashed.length - lost} replaced`;
        const problem = `${unhashed.length} of ${objects(deletableUnhashed)} without a content hash in the name would be deleted${replaced}: more than half.`;
        return [guards_refusal(unhashed, problem, deletes.length)];
    }
    return [];
}
/** A folder that is renamed, or pages that are built in another form, are created as often as they are deleted. */
function replacedIn({ changes }, deletes) {
    const created = changes.flatMap(change => (change.action === 'create' ? [change.wanted.kind] : []));
    return KINDS.map(kind => {
        const gone = deletes.filter(change => change.kind === kind).length;
        return Math.min(gone, created.filter(other => other === kind).length);
    }).reduce((sum, count) => sum + count, 0);
}
function lostFrontPage(plan, deletes) {
    const frontPage = deletes.filter(({ path }) => path === 'index.html');
    if (frontPage.length === 0)
        return [];
    const problem = `index.html of s3://${plan.target.bucket}/${plan.target.prefix} would be deleted, and the source has none to take its place.`;
    return [guards_refusal(frontPage, problem, deletes.length)];
}
function guards_refusal(deletes, problem, needed) {
    return {
        problem,
        hint: `Is the source complete, and the prefix right? If these deletes are meant, allow them with max-deletes: ${needed}; to keep some objects for good, name them in protect or exclude.`,
        paths: deletes.map(({ path }) => path),
    };
}
function objects(count) {
    return count === 1 ? '1 object' : `${count} objects`;
}

;// CONCATENATED MODULE: ./lib/names/kind.js


const SIGNALS = [
    // Service workers. Scripts that register one are part of the page.
    /(^|\/)(?!(un)?register|load|init|install|coi-)([^/]+[-_.])?(sw|service[-_]?worker)(\.min)?\.m?js$/i,
    /(^|\/)(ngsw-worker|safety-worker|worker-basic\.min|OneSignalSDK(Updater)?Worker|mockServiceWorker)\.js$/,
    // What running clients poll: Angular, SvelteKit, Flutter and many by hand, VitePress, Nuxt.
    /(^|\/)(ngsw|version|hashmap)\.json$/,
    /(^|\/)_nuxt\/builds\/latest\.json$/,
    // What a search finds: MkDocs, Sphinx, Pagefind, Docusaurus and others. Storybook's list of stories.
    /(^|\/)(search[-_]?index[^/]*|lunr[-_]?index[^/]*|searchdoc|pagefind-entry|stories)\.json$/i,
    /(^|\/)search[-_]?index[^/]*\.js$/i,
    /^([^/]*storybook[^/]*\/)?index\.json$/i,
    // Feeds and sitemaps, which announce pages.
    /(^|\/)([^/]+[-_.])?(feed|rss|atom|podcast)\.xml$/i,
    /(^|\/)(index\.xml|index\.rdf|feed\.json)$/i,
    /\.(rss|atom)$/i,
    /(^|[/_-])sitemap[^/]*\.(xml|txt)(\.gz)?$/i,
    /(^|\/)sitemaps?\/[^/]+\.xml(\.gz)?$/i,
];
/** Data that routers of the client read in place of a page. */
const PAGE_DATA = [
    // Gatsby.
    /(^|\/)(page-data|slice-data)\//,
    // Nuxt 3 and 2.
    /(^|\/)_payload\.(json|js)$/,
    /(^|\/)_nuxt\/static\//,
    // Next.js: the pages router, and the app router, whose `.txt` is below.
    /(^|\/)_next\/data\//,
    /\.rsc$/,
    // SvelteKit, Qwik City, Vike.
    /__data\.json$/,
    /(^|\/)q-data\.json$/,
    /\.pageContext\.json$/,
    // React Router and Remix. In `Build/` lie Unity's games.
    /(?<!(^|\/)Build\/[^/]*)\.data$/,
];
/** Text that no page of Next.js's export has beside it, as `about.txt` lies beside `about.html`. */
const PLAIN_TEXT = [
    /(^|\/)(robots|humans|(app-)?ads|security|llms[^/]*|version)\.txt$/i,
    /(^|\/)([^/]*licen[cs]e[^/]*|copying|notice|readme|changelog)\.txt$/i,
    /(^|\/)(\.well-known|assets|static|media|downloads?|files)\//i,
    // Sphinx: the source of a page, as people read it.
    /(^|\/)_sources\/|\.(rst|md|ipynb)\.txt$/i,
    // IndexNow's and others' keys.
    /^[0-9a-f-]{8,}\.txt$/i,
];
const DOCUMENT_TYPE = /^(text\/html|application\/xhtml\+xml)\b/;
/**
 * What a file is to a visitor, by its path below the prefix and its `Content-Type`.
 * @param hashed the paths of its site whose names carry a content hash
 */
function kindOf(path, contentType, hashed) {
    if (DOCUMENT_TYPE.test(contentType))
        return 'page';
    if (SIGNALS.some(pattern => pattern.test(path)))
        return 'signal';
    if (PAGE_DATA.some(pattern => pattern.test(path)) || isPayloadText(path))
        return 'data';
    return hashed.has(path) ? 'hashed' : 'other';
}
/**
 * The same for objects of which only the keys are known. Those without an extension are pages at clean URLs.
 * @param paths all of them, since they tell of each other
 */
function kindsOfKeys(paths) {
    const hashed = hashedPaths(paths);
    return path => {
        const type = (0,content_type/* contentType */.IM)(path);
        return /(^|\/)[^/.]*$/.test(path) && type === content_type/* UNKNOWN_TYPE */.qz ? 'page' : kindOf(path, type, hashed);
    };
}
/** Whether a page that is open, or held by a cache, may load the file, though the site has it no more. */
function mayBeLoaded(kind) {
    return kind !== 'page' && kind !== 'signal';
}
function isPayloadText(path) {
    return path.endsWith('.txt') && !PLAIN_TEXT.some(pattern => pattern.test(path));
}

// EXTERNAL MODULE: ./lib/patterns/pattern.js + 1 modules
var patterns_pattern = __nccwpck_require__(1143);
;// CONCATENATED MODULE: ./lib/plan/complete.js



/** The plan with its steps. Nothing speaks against it yet, and of the distributions only their ids are known. */
function completePlan({ stages, cloudFront, ...parts }) {
    const { command, record } = parts;
    const isTold = cloudFront !== undefined && outdates(parts, cloudFront);
    const steps = stepsOf(stages, {
        check: record !== undefined && record.seen.is !== 'unknown',
        invalidate: isTold,
        record: command === 'deploy' && record !== undefined,
    });
    return {
        ...parts,
        steps,
        refusals: [],
        ...(isTold && { invalidation: { options: cloudFront, distributions: [] } }),
    };
}
/** Whether a cache has anything to be told of. */
function outdates(parts, { invalidate }) {
    if (invalidate.what === 'none')
        return false;
    const { paths, created } = staleAfter(parts, new Set(parts.changes.filter(isWork)));
    return paths.length + created.length > 0;
}

;// CONCATENATED MODULE: ./lib/plan/missed.js

/**
 * Whether an object that equals the source was changed since the record was written: by a run that did not live to
 * invalidate it. A hashed file that the record does not know is new.
 */
function isMissed({ key, kind }, object, { isBlank, rows, recollection }) {
    if (isBlank || recollection.rowOf(object) !== undefined)
        return false;
    return kind !== 'hashed' || rows.has(rowKey(key));
}

;// CONCATENATED MODULE: ./lib/plan/order.js
const WRITES = [
    'hashed assets',
    'other files',
    'new pages',
    'changed pages',
    'front page',
    'signals',
];
const DELETES = ['stale pages', 'stale files', 'record'];
/**
 * The order by what a file is to visitors, where nothing more is known of what names what: a page goes up after all
 * that it may name, and what announces it after it. Within a phase the order that they come in stays.
 */
function writesByPhase(writes) {
    const phases = Map.groupBy(writes, writePhase);
    return WRITES.map(name => ({ name, writes: phases.get(name) ?? [] }));
}
/**
 * A page goes before what it loads, and a record after all that it tells of.
 * @param mayBeLoaded pages that caches still hold may load files, which are deleted only once caches are told
 */
function deletesByPhase(deletes, mayBeLoaded) {
    const phases = Map.groupBy(deletes, ({ kind }) => deletePhase(kind));
    return DELETES.map(name => ({
        name,
        deletes: phases.get(name) ?? [],
        isLate: mayBeLoaded && name === 'stale files',
    }));
}
function writePhase({ action, wanted: { kind, path } }) {
    switch (kind) {
        case 'hashed':
            return 'hashed assets';
        case 'other':
            return 'other files';
        case 'signal':
            return 'signals';
        case 'data':
        case 'page':
            if (path === 'index.html')
                return 'front page';
            return action === 'create' ? 'new pages' : 'changed pages';
    }
}
function deletePhase(kind) {
    switch (kind) {
        case 'hashed':
        case 'other':
        case 'data':
            return 'stale files';
        case 'page':
        case 'signal':
            return 'stale pages';
        case 'record':
            return 'record';
    }
}

// EXTERNAL MODULE: ./lib/references/edges.js
var edges = __nccwpck_require__(6640);
;// CONCATENATED MODULE: ./lib/plan/reference-order.js

/** Writes that go up as soon as what they name is there. `order` counts them as they come. Pure. */
function writesByReference(writes, { sequence, needs }) {
    const places = new Uint32Array(needs.nodes);
    for (let node = sequence.length; node < needs.nodes; node++)
        places[node] = node;
    sequence.forEach((write, place) => {
        places[write] = place;
    });
    /** Thousands of pages that wait for one number share its list. */
    const singles = new Map();
    const placesOf = (node) => {
        const list = Array.from((0,edges/* targetsOf */.Q)(needs, node), target => places[target] ?? target);
        const [only] = list;
        if (list.length > 1 || only === undefined)
            return list.length > 1 ? list : reference_order_NOTHING;
        const known = singles.get(only) ?? list;
        singles.set(only, known);
        return known;
    };
    const nodes = [
        ...sequence,
        ...Array.from({ length: needs.nodes - sequence.length }, (_, joint) => sequence.length + joint),
    ];
    return {
        name: 'files',
        writes: sequence.flatMap(write => writes[write] ?? []),
        needs: nodes.map(placesOf),
    };
}
const reference_order_NOTHING = [];

;// CONCATENATED MODULE: ./lib/plan/rows.js



/** What the record says of an object, as far as that is still true; to be spread into a change. */
function rowOf(object, { recollection }) {
    const row = recollection.stillTrueOf(object);
    return row === undefined ? {} : { row };
}
/** What the next record says of an object that stays as it is. */
function unchangedRow({ key, headers }, { etag }, { sameContent, rightHeaders }) {
    const row = { etag, contentId: sameContent.get(key) ?? '' };
    const fingerprint = rightHeaders.get(key);
    if (fingerprint === undefined)
        return { ...row, ...NO_HEADERS };
    return { ...row, headers: fingerprint, immutable: isImmutable(headers.cacheControl) };
}
/** What the next record says of an asset that nobody needs any more, and that stays for a while. */
function unneededRow({ etag }, row, unneededSince) {
    return { ...(row ?? { etag, contentId: '', ...NO_HEADERS }), unneededSince };
}
/** Whether the record lacks what the plan knows, or has what is true no more. */
function isBehind({ rows, recollection }, { changes, kept }) {
    let known = 0;
    for (const item of [...changes, ...kept]) {
        if (!('row' in item) || item.row === undefined)
            continue;
        const recorded = recollection.rowOf(item.object);
        if (recorded === undefined || !sameRow(item.row, recorded))
            return true;
        known += 1;
    }
    return known !== rows.size;
}

;// CONCATENATED MODULE: ./lib/record/memory.js

/**
 * What reading the record came to. Pure.
 * @param listed the record as LIST shows it. It counts more than what was read: the plan is made from that LIST, and
 * a record that does not exist is denied, too, where the right to list is bound to a prefix.
 */
function recall(place, reading, listed) {
    const blank = {
        place,
        recollection: new Recollection(undefined),
        rows: new Map(),
        openPaths: [],
        isBlank: true,
    };
    const seen = place?.isElsewhere ? seenBy(reading) : memory_seenIn(listed);
    switch (reading.state) {
        case 'none':
            return { ...blank, seen };
        case 'found': {
            const { found } = reading;
            const recollection = new Recollection(found);
            const { rows, openPaths, commit, preview } = found.record;
            return { place, recollection, rows, openPaths, commit, preview, seen, isBlank: false };
        }
        case 'unusable':
            return { ...blank, seen, problem: { is: 'unusable', why: reading.why } };
        case 'denied':
            return listed || place?.isElsewhere
                ? { ...blank, seen, problem: { is: 'denied', error: reading.error } }
                : { ...blank, seen };
    }
}
/**
 * The condition under which a new record may take the place of the one that was seen. None where that could not be
 * read: `If-Match` needs the right to read, too.
 */
function conditionFor({ seen, problem }) {
    if (problem?.is === 'denied' || seen.is === 'unknown')
        return undefined;
    return seen.is === 'there' ? { ifMatch: seen.etag } : { ifNoneMatch: '*' };
}
function memory_seenIn(listed) {
    return listed ? { is: 'there', etag: listed.etag } : { is: 'absent' };
}
function seenBy(reading) {
    switch (reading.state) {
        case 'found':
            return { is: 'there', etag: reading.found.etag };
        case 'unusable':
            return { is: 'there', etag: reading.etag };
        case 'none':
            return { is: 'absent' };
        case 'denied':
            return { is: 'unknown' };
    }
}

;// CONCATENATED MODULE: ./lib/plan/state.js


/** An empty object whose key ends in `/` is how consoles show a folder. */
function isFolderMarker({ size, key }) {
    return size === 0 && key.endsWith('/');
}
/** Why an object must not be deleted, whatever the source. */
function whyUntouchable(path, selection) {
    if (!selection.selected(path))
        return 'not-selected';
    return selection.protected(path) ? 'protected' : undefined;
}
/** What the objects are to visitors, by path: the names of the old build and of the new one tell of each other. */
function kindsIn({ target, remote, wanted, }) {
    return kindsOfKeys([
        ...remote.map(({ key }) => key.slice(target.prefix.length)),
        ...wanted.map(({ path }) => path),
    ]);
}
/** What the guards ask of the prefix. */
function countBefore({ target, remote, selection }, kindOf, mayDelete, hasRecord) {
    const paths = remote
        .filter(object => !isFolderMarker(object) && mayDelete(object))
        .map(({ key }) => key.slice(target.prefix.length))
        .filter(path => !whyUntouchable(path, selection));
    const unhashed = paths.filter(path => kindOf(path) !== 'hashed');
    return { objects: remote.length, deletable: paths.length, deletableUnhashed: unhashed.length, hasRecord };
}
/** The record as a plan knows it; to be spread into one. */
function plannedRecord(memory, isBehind) {
    const { place, seen, openPaths } = memory;
    if (place === undefined)
        return {};
    const { bucket, key, isElsewhere } = place;
    const condition = conditionFor(memory);
    return {
        record: { bucket, key, isElsewhere, seen, isBehind, openPaths, ...(condition && { condition }) },
    };
}

;// CONCATENATED MODULE: ./lib/plan/plan-deploy.js










/** What becomes of all that is wanted. Pure. */
function compareSite(state) {
    const remote = new Map(state.remote.map(object => [object.key, object]));
    return state.wanted.map(want => changeFor(want, remote.get(want.key), state));
}
/**
 * Compares what is wanted with what is there. Pure: the same state gives the same plan.
 * @param compared what `compareSite` made of the state, where it was needed before: `order` counts its writes
 */
function planDeploy(state, compared = compareSite(state)) {
    const { target, nested, memory, write, provenance, cloudFront, order } = state;
    const kindOf = kindsIn(state);
    const { deletes, kept } = sortOutStrangers(state, kindOf);
    const writes = compared.filter(isWrite);
    const stages = {
        writes: order ? [writesByReference(writes, order)] : writesByPhase(writes),
        deletes: deletesByPhase(deletes, true),
    };
    const unchanged = compared.filter(change => change.action === 'unchanged');
    const changes = [...workOf(stages), ...unchanged];
    const behind = state.knowledge.isNew || isBehind(memory, { changes, kept });
    return completePlan({
        command: 'deploy',
        target,
        changes,
        stages,
        write,
        kept,
        nested,
        before: countBefore(state, kindOf, mayDelete(state), false),
        provenance,
        ...plannedRecord(memory, behind),
        cloudFront,
    });
}
function mayDelete({ deletes, memory }) {
    return deletes.mode === 'owned' ? object => memory.recollection.isOwned(object) : () => true;
}
const plan_deploy_MD5 = /^[0-9a-f]{32}$/i;
function changeFor(wanted, object, state) {
    const { knowledge, memory } = state;
    if (!object)
        return { action: 'create', reason: 'not-in-bucket', wanted };
    const update = (reason) => ({
        action: 'update',
        reason,
        wanted,
        object,
        ...rowOf(object, memory),
    });
    if (object.size !== wanted.size)
        return update('size-differs');
    const contentId = knowledge.sameContent.get(wanted.key);
    if (contentId === undefined)
        return update(plan_deploy_MD5.test(object.etag) ? 'content-differs' : 'content-unknown');
    const wrong = knowledge.wrongHeaders.get(wanted.key);
    if (wrong === undefined)
        return unchanged(wanted, object, state);
    return {
        action: 'headers',
        reason: 'headers-differ',
        ...wrong,
        object,
        ...rowOf(object, memory),
        configured: wanted.headers,
        contentId,
    };
}
function unchanged(wanted, object, { knowledge, memory }) {
    return {
        action: 'unchanged',
        reason: 'same-content',
        wanted,
        object,
        row: unchangedRow(wanted, object, knowledge),
        invalidates: isMissed(wanted, object, memory),
    };
}
/** What becomes of the objects that the source does not have. */
function sortOutStrangers(state, kindOf) {
    const wanted = new Set(state.wanted.map(({ key }) => key));
    const names = new Set(state.wanted.map(({ key }) => (0,patterns_pattern/* composed */.p4)(key)));
    const hasWellKnown = state.wanted.some(({ path }) => isWellKnown(path));
    const deletes = [];
    const kept = [];
    for (const object of state.remote) {
        if (wanted.has(object.key))
            continue;
        const path = object.key.slice(state.target.prefix.length);
        const kind = kindOf(path);
        const known = rowOf(object, state.memory);
        const reason = whyKept(object, path, state, hasWellKnown) ??
            (names.has((0,patterns_pattern/* composed */.p4)(object.key)) ? 'other-form' : undefined);
        if (reason) {
            kept.push({ object, path, reason, ...known });
            continue;
        }
        const unneededSince = mayBeLoaded(kind) ? keptSince(object, state) : undefined;
        if (unneededSince === undefined && state.stillNamed?.has(path)) {
            kept.push({ object, path, reason: 'still-named', ...known });
        }
        else if (unneededSince === undefined) {
            // Pages that an edge still holds may need a hashed file, which was never another under its name.
            const invalidates = kind !== 'hashed';
            deletes.push({ action: 'delete', reason: 'not-in-source', object, path, kind, invalidates, ...known });
        }
        else {
            kept.push({ object, path, reason: 'kept-asset', row: unneededRow(object, known.row, unneededSince) });
        }
    }
    return { deletes, kept };
}
/** Since when a file has not been needed that is to stay for now. The first deploy that finds it so says when. */
function keptSince(object, { deletes, memory }) {
    if (deletes.mode === 'off')
        return undefined;
    const { now, keepAssets } = deletes;
    const since = memory.recollection.rowOf(object)?.unneededSince ?? now;
    return now - since < keepAssets ? since : undefined;
}
function whyKept(object, path, { deletes, selection, memory }, hasWellKnown) {
    if (isFolderMarker(object))
        return 'folder-marker';
    const untouchable = whyUntouchable(path, selection);
    if (untouchable)
        return untouchable;
    if (deletes.mode === 'off')
        return 'delete-is-off';
    if (deletes.mode === 'owned' && !memory.recollection.isOwned(object))
        return 'not-owned';
    return isWellKnown(path) && !hasWellKnown ? 'well-known' : undefined;
}
function isWellKnown(path) {
    return path.startsWith('.well-known/');
}

;// CONCATENATED MODULE: ./lib/plan/preview-guard.js
/**
 * What speaks against a preview at a prefix: that something else was deployed there, or that it cannot be told. Pure.
 * @param preview the number of its pull request; absent: the run is about no preview
 */
function checkPreview(preview, memory) {
    if (preview === undefined)
        return [];
    const isThere = memory.seen.is === 'there';
    if (!isThere || memory.preview === preview)
        return [];
    const problem = memory.isBlank
        ? 'The record below the prefix cannot be read, so it cannot be told whether a preview lies there.'
        : 'The prefix holds what no preview of this pull request has put there.';
    const hint = memory.isBlank
        ? 'Allow s3:GetObject on the record.'
        : 'Give previews a prefix of their own, such as the default pr-<number>.';
    return [{ problem, hint, paths: [] }];
}

// EXTERNAL MODULE: ./lib/headers/header-limits.js
var header_limits = __nccwpck_require__(2402);
// EXTERNAL MODULE: ./lib/site/bodies/precompressed.js
var precompressed = __nccwpck_require__(6936);
;// CONCATENATED MODULE: ./lib/site/clean-urls.js


/** Where the files go under `clean-urls`. Pure. */
function cleanUrls(files, mode) {
    if (mode === 'false')
        return { objects: files.map(file => ({ path: file.path, file })), collisions: [] };
    const objects = sortByUtf8(files.flatMap(file => place(file, mode)));
    return { objects, collisions: collisionsIn(objects) };
}
function place(file, mode) {
    const cleaned = cleanPaths(file.path, mode).filter(path => !looksLikeFolderMarker(path, file));
    const type = (0,content_type/* contentType */.IM)(file.path, file);
    const derived = cleaned.map(path => ({ path, file, contentType: type }));
    return mode === 'only' && derived.length > 0 ? derived : [{ path: file.path, file }, ...derived];
}
function cleanPaths(path, mode) {
    if (mode === 'directories') {
        const folder = /^(.+)\/index\.html$/s.exec(path)?.[1];
        return folder === undefined ? [] : [folder, `${folder}/`];
    }
    // The names that website endpoints and CloudFront are told to look for stay.
    const page = /^((?:.*\/)?(?!(?:index|404)\.html$)[^/]+)\.html$/s.exec(path)?.[1];
    return page === undefined ? [] : [page];
}
/** An empty object whose key ends in `/` is how consoles show a folder: it would not be taken for a page. */
function looksLikeFolderMarker(path, { size }) {
    return size === 0 && path.endsWith('/');
}
function collisionsIn(objects) {
    const colliding = [...Map.groupBy(objects, ({ path }) => path).values()].filter(({ length }) => length > 1);
    const [first] = colliding;
    if (first === undefined)
        return [];
    const more = colliding.length === 1 ? '' : ` ${colliding.length} names are wanted more than once.`;
    return [
        {
            problem: `clean-urls would upload different files under one name: ${clean_urls_named(first)}.${more}`,
            hint: 'Rename one of them, name one in exclude, or choose another clean-urls.',
            paths: colliding.flat().map(({ file }) => file.path),
        },
    ];
}
function clean_urls_named(colliding) {
    const files = colliding.map(({ file }) => file.path).join(' and ');
    return `${files} as ${colliding[0]?.path}`;
}

;// CONCATENATED MODULE: ./lib/site/headers-for.js



/**
 * The headers of a file of which no rule says anything else.
 * @param hashed the paths of its site whose names carry a content hash
 */
function headersFor(file, policy, hashed) {
    const type = (0,content_type/* contentType */.IM)(file.path, file);
    const cache = cacheControl(policy, file.path, kindOf(file.path, type, hashed));
    return cache === undefined ? { contentType: type } : { contentType: type, cacheControl: cache };
}

;// CONCATENATED MODULE: ./lib/site/site-files/redirect.js

/** What is sent with an object that redirects, where no rule says anything else. */
function redirectHeaders({ path, to }, policy) {
    const cache = cacheControl(policy, path, 'page');
    return {
        contentType: 'text/html; charset=utf-8',
        ...(cache !== undefined && { cacheControl: cache }),
        websiteRedirectLocation: to,
    };
}
/**
 * A page that redirects by itself: S3 looks at the redirect's header at website endpoints alone. It holds the target,
 * so that its ETag changes with it.
 */
function redirectBody(to) {
    const url = redirect_escaped(to);
    const canonical = redirect_escaped(to.replace(/#.*$/s, ''));
    return [
        '<!doctype html>',
        '<html lang="en">',
        '<meta charset="utf-8">',
        '<title>Moved</title>',
        `<link rel="canonical" href="${canonical}">`,
        `<meta http-equiv="refresh" content="0; url=${url}">`,
        `<p>This page is now at <a href="${url}">${url}</a>.</p>`,
        '</html>',
        '',
    ].join('\n');
}
function redirect_escaped(text) {
    return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./lib/site/site-files/redirect-line.js
const STATUS = /^[1-5]\d\d!?$/;
/** Undefined for a line that is no redirect. Cloudflare and Netlify agree but for the status that is left out. */
function parseRedirectLine(text) {
    const tokens = text.split(/\s+/);
    const comment = tokens.findIndex(token => token.startsWith('#'));
    const [first = '', ...rest] = comment < 0 ? tokens : tokens.slice(0, comment);
    const from = first.startsWith('/') || isUrl(first) ? first : `/${first}`;
    const target = STATUS.test(rest[0] ?? '')
        ? -1
        : rest.findIndex(token => token.startsWith('/') || isUrl(token));
    const query = rest.slice(0, Math.max(target, 0));
    const [status = '301', ...conditions] = rest.slice(target + 1);
    const to = rest[target];
    if (first === '' || rest.length === 0 || !STATUS.test(status))
        return undefined;
    if (![...query, ...conditions].every(token => token.includes('=')))
        return undefined;
    return {
        from,
        query,
        ...(to !== undefined && { to }),
        status: Number.parseInt(status, 10),
        forced: status.endsWith('!'),
        conditions,
    };
}
function isUrl(text) {
    return /^https?:\/\//i.test(text);
}

;// CONCATENATED MODULE: ./lib/site/site-files/lines.js
/** In UTF-16 units: twice what S3 takes for a redirect's target. */
const LONGEST_LINE = 4096;
/** A line that is too long is kept up to there, to be told apart and named. */
function isTooLong({ text }) {
    return text.length > LONGEST_LINE;
}
const TOO_LONG = `The line has more than ${LONGEST_LINE} characters.`;
/** The lines that are neither blank nor comments. */
function lines_linesOf(text) {
    return text
        .replace(/^\uFEFF/, '')
        .split('\n')
        .map((line, index) => ({
        number: index + 1,
        text: line.trim().slice(0, LONGEST_LINE + 1),
        indented: /^\s/.test(line),
    }))
        .filter(line => line.text !== '' && !line.text.startsWith('#'));
}

// EXTERNAL MODULE: ./lib/patterns/pieces.js
var patterns_pieces = __nccwpck_require__(2332);
;// CONCATENATED MODULE: ./lib/site/site-files/url-pattern.js


/** `:name`, not within a word: `Special:Search` is a name of its own. */
const PLACEHOLDER = /(?<!\w):[A-Za-z]\w*/;
const PIECES = /\*+|(?<!\w):[A-Za-z]\w*/g;
/** Whether a URL's path has wildcards or placeholders. */
function isDynamic(urlPath) {
    return urlPath.includes('*') || PLACEHOLDER.test(urlPath);
}
/** The names of the placeholders, `splat` for a wildcard. */
function placeholdersOf(urlPath) {
    return [...urlPath.matchAll(PIECES)].map(([piece]) => (piece.startsWith('*') ? 'splat' : piece.slice(1)));
}
/**
 * Whether an object is what a visitor gets for URLs like `pattern`: `*` stands for anything, `:name` for one name.
 * A page is found under each of its URLs (`/about/`, `/about`, `/about/index.html`), with a last slash or without.
 * @param pattern begins with `/`
 */
function compileUrlPattern(pattern) {
    const withoutSlashes = pattern.slice(1).replace(/\/$/, '');
    const wild = [...withoutSlashes.matchAll(PIECES)].map(([piece]) => piece.startsWith('*') ? patterns_pieces/* STAR */.Vw : ONE_NAME);
    const pieces = withoutSlashes.split(PIECES).flatMap((literal, index) => {
        const next = wild[index];
        return next ? [(0,patterns_pattern/* composed */.p4)(decoded(literal)), next] : [(0,patterns_pattern/* composed */.p4)(decoded(literal))];
    });
    const isMeant = (0,patterns_pieces/* compilePieces */.zl)(pieces.filter(piece => piece !== ''));
    return path => urlsOf((0,patterns_pattern/* composed */.p4)(path)).some(isMeant);
}
const ONE_NAME = { run: character => character !== 0x2f, least: 1 };
/** What a page's path has more than its URLs: `about/index.html` is `about/` and `about`, `about.html` is `about`. */
const BEHIND_URL = ['/index.html', 'index.html', '.html'];
function urlsOf(path) {
    if (!path.endsWith('.html'))
        return [path];
    const ends = BEHIND_URL.filter(end => path.endsWith(end) && (end !== 'index.html' || /(^|\/)index\.html$/.test(path)));
    return [path, ...ends.map(end => path.slice(0, -end.length))];
}
/** Percent-decoded where that is possible. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./lib/site/site-files/warning.js
/** Of a line so much that it can be recognized. */
function shown(text) {
    return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}

;// CONCATENATED MODULE: ./lib/site/site-files/redirects-file.js




/** S3's limit for a redirect's target, in bytes. */
const LONGEST_TARGET = 2048;
/** What `_redirects` asks for. The first line about a path wins. */
function parseRedirectsFile(text) {
    const redirects = [];
    const warnings = [];
    const taken = new Map();
    for (const line of lines_linesOf(text)) {
        const read = readLine(line);
        const first = read.path === undefined ? undefined : taken.get(read.path);
        if (first !== undefined) {
            warnings.push(redirectWarning(line, 'An earlier line says where this path leads, and the first one wins.'));
            continue;
        }
        if (read.path !== undefined)
            taken.set(read.path, line.number);
        if ('redirect' in read)
            redirects.push(read.redirect);
        else
            warnings.push(redirectWarning(line, read.reason));
    }
    return { redirects, warnings };
}
function redirectWarning({ number, text }, reason) {
    return { file: '_redirects', line: number, text: shown(withoutSecrets(text)), reason };
}
function readLine(whole) {
    if (isTooLong(whole))
        return { reason: TOO_LONG };
    const { number, text } = whole;
    const line = parseRedirectLine(text);
    if (line === undefined)
        return { reason: 'This is no redirect: /from /to 301.' };
    const path = redirects_file_keyOf(line);
    const reason = whyNotDone(line);
    const only = path !== undefined && line.query.length === 0 && line.conditions.length === 0;
    if (reason !== undefined)
        return { reason, ...(only && { path }) };
    if (path === undefined)
        return {
            reason: 'No visitor gets to such a path: it has a name of blanks alone, two slashes in a row, a folder called . or .., ' +
                'or a % without two digits.',
        };
    const to = targetOf(line.to ?? '');
    if (typeof to !== 'string')
        return { path, reason: to.reason };
    return { path, redirect: { path, to, forced: line.forced, line: number, text } };
}
/** Why S3 cannot do what the line says, and what can. */
function whyNotDone({ from, to = '', status, query, conditions }) {
    if (isUrl(from))
        return 'S3 redirects whatever the host. A CloudFront function or a distribution of its own can tell hosts apart.';
    if (conditions.length > 0)
        return 'S3 knows no conditions. A CloudFront function can look at countries, languages and cookies.';
    if (query.length > 0 || from.includes('?'))
        return 'S3 does not look at the query. A CloudFront function can.';
    if (from.includes('#'))
        return 'What follows the # never leaves the browser, so nobody can redirect by it.';
    if (status === 200)
        return whyNoRewrite(from, to);
    if (status === 404)
        return "S3 has one error document for the bucket's website, CloudFront a custom error response; set one of them to the page.";
    if (isDynamic(from))
        return "S3 redirects one path at a time. A routing rule of the bucket's website can redirect all that begins alike, a CloudFront function anything.";
    if (status !== 301)
        return "S3 answers 301 with an object. A routing rule of the bucket's website or a CloudFront function can answer something else.";
    return undefined;
}
function whyNoRewrite(from, to) {
    if (isUrl(to))
        return 'S3 cannot fetch from elsewhere. CloudFront can: a second origin, and a behavior for this path.';
    if (/^\/\*+$/.test(from)) {
        return 'S3 cannot answer with another page. CloudFront can: a custom error response for 403 and 404 with this page and status 200.';
    }
    return 'S3 cannot answer with another object. A CloudFront function can change the path before S3 sees it.';
}
/** The key below the prefix that S3 looks up for the path; undefined where there is none. */
function redirects_file_keyOf({ from }) {
    if (isUrl(from) || isDynamic(from))
        return undefined;
    const key = keyForUrl(from);
    // The names `.` and `..` never arrive as such: whoever sends them takes them for folders.
    const impossible = key === undefined || /(^|\/)(\.{1,2}|\s+)(\/|$)|^\/|\/\/|\p{Cc}/u.test(key);
    return impossible ? undefined : key;
}
/** `/old` → `old`, `/old/` → `old/index.html`; undefined where the percent-encoding is broken. */
function keyForUrl(urlPath) {
    try {
        const path = decodeURIComponent(urlPath.slice(1));
        return path === '' || path.endsWith('/') ? `${path}index.html` : path;
    }
    catch {
        return undefined;
    }
}
/** As it is sent. */
function targetOf(to) {
    if (to === '')
        return { reason: 'The line has no destination: /from /to 301.' };
    if (to.startsWith('//')) {
        return { reason: 'A destination on another host begins with https://, one on this host with one /.' };
    }
    if (isUrl(to) && !URL.canParse(to))
        return { reason: 'The destination is no URL.' };
    const target = encoded(to.toWellFormed());
    if (target.length > LONGEST_TARGET)
        return { reason: `S3 takes at most ${LONGEST_TARGET} bytes of destination.` };
    return target;
}
/** In ASCII; a URL's host has an encoding of its own for that. */
function encoded(to) {
    if (isUrl(to) && /[^!-~]/.test(to))
        return new URL(to).href;
    return to
        .replace(/^https?/i, scheme => scheme.toLowerCase())
        .replace(/[^!-~]|["<>\\^`{|}]/gu, encodeURIComponent);
}
/** The target of a rewrite is fetched by a server, and may hold a password or a key that visitors never see. */
function withoutSecrets(text) {
    return /\s200!?(\s|$)/.test(text)
        ? text.replace(/(https?:\/\/)[^\s/@]*@/gi, '$1***@').replace(/(https?:\/\/[^\s?]*\?)\S+/gi, '$1***')
        : text;
}

;// CONCATENATED MODULE: ./lib/site/site-files/settle-redirects.js


/**
 * The redirects that the site gets: a file wins over a redirect that is not forced, and redirects that lead in a circle
 * are left out.
 * @param paths of all other objects of the site, below the prefix
 */
function settleRedirects(redirects, paths) {
    const isShadowed = ({ path, forced }) => !forced && paths.has(path);
    const standing = redirects.filter(redirect => !isShadowed(redirect));
    const circling = circlesAmong(standing, paths);
    const settled = standing.filter(redirect => !circling.has(redirect));
    return {
        redirects: settled,
        replaced: new Set(settled.map(({ path }) => path).filter(path => paths.has(path))),
        warnings: redirects.flatMap(redirect => {
            if (isShadowed(redirect)) {
                return [
                    warning(redirect, 'A file has this path and wins. Write 301! to have the redirect in its place.'),
                ];
            }
            return circling.has(redirect) ? [warning(redirect, 'It leads back to itself.')] : [];
        }),
    };
}
/** The redirects whose followers come back to them. */
function circlesAmong(redirects, paths) {
    const byPath = new Map(redirects.map(redirect => [redirect.path, redirect]));
    const circling = new Set();
    const known = new Set();
    for (const start of redirects) {
        const trail = [];
        let at = start;
        while (at !== undefined && !known.has(at)) {
            known.add(at);
            trail.push(at);
            at = following(at, byPath, paths);
        }
        const back = at === undefined ? -1 : trail.indexOf(at);
        if (back >= 0)
            for (const redirect of trail.slice(back))
                circling.add(redirect);
    }
    return circling;
}
/** The redirect that a redirect leads to, if it leads to one. */
function following({ to }, redirects, paths) {
    const [path = ''] = to.split(/[?#]/);
    const key = isUrl(to) ? undefined : keyForUrl(path);
    if (key === undefined)
        return undefined;
    const exact = redirects.get(key);
    if (exact !== undefined || paths.has(key))
        return exact;
    // A website endpoint sends who asks for a folder without its slash to the folder's index.
    return redirects.get(`${key}/index.html`);
}
function warning({ line, text }, reason) {
    return redirectWarning({ number: line, text, indented: false }, reason);
}

;// CONCATENATED MODULE: ./lib/site/describe-site.js











/** S3's limit for a key, in bytes of UTF-8. */
const LONGEST_KEY = 1024;
/**
 * What the files become below the prefix: names, headers, redirects. Pure.
 * @param selected what include and exclude say of a path, for what is no file of the source
 */
function describeSite(files, siteFiles, options, selected) {
    const rules = [...siteFiles.rules, ...options.headerRules];
    const { objects: placed, collisions } = cleanUrls(files, options.cleanUrls);
    const paths = new Set(placed.map(({ path }) => path));
    const settled = settleRedirects(siteFiles.redirects.filter(({ path }) => selected(path)), paths);
    const hashed = hashedPaths(files.map(({ path }) => path));
    const drafts = [
        ...placed
            .filter(({ path }) => !settled.replaced.has(path))
            .map(file => fileDraft(file, hashed, rules, options)),
        ...settled.redirects.map(redirect => redirectDraft(redirect, rules, options)),
    ];
    return {
        drafts,
        refusals: [...collisions, ...impossibleKeys(drafts), ...impossibleHeaders(drafts)],
        warnings: [
            ...[...siteFiles.warnings, ...settled.warnings].map(({ file, line, text, reason }) => ({
                lines: [`${file}:${line}: ${text}`, reason],
                at: { file, line },
            })),
            ...redirectsNote(settled.redirects).map(lines => ({ lines })),
            ...unmatchedRules(rules, describe_site_namesOf(drafts)).map(rule => ({ lines: unmatched(rule) })),
        ],
    };
}
function fileDraft(placed, hashed, rules, options) {
    const { path, file } = placed;
    const { size, stamp, md5 } = file;
    const said = patchFor(path === file.path ? [path] : [path, file.path], rules);
    const own = headersFor(file, options.cacheControl, hashed);
    const typed = { ...own, contentType: typeOf(placed, said) ?? own.contentType };
    const headers = applyPatch(typed, said);
    const body = { from: 'file', file: file.file, stamp, ...(md5 !== undefined && { md5 }) };
    const object = {
        key: options.target.prefix + path,
        path,
        size,
        body,
        headers,
        kind: kindOf(path, headers.contentType, hashed),
    };
    const contentType = headers.contentType;
    const candidate = { path, size, contentType, contentEncoding: said.contentEncoding };
    return {
        object,
        file,
        said,
        mayCompress: options.compress !== 'none' && (0,compress/* mayCompress */.u5)(candidate, options.compressTypes),
    };
}
/** Of the page that a clean URL is for, or of what is in a file that a rule says is compressed. */
function typeOf({ path, contentType }, { contentEncoding }) {
    return contentType ?? (contentEncoding ? (0,precompressed/* innerType */.P)(path, contentEncoding) : undefined);
}
function redirectDraft(redirect, rules, { target, cacheControl }) {
    const { path, to } = redirect;
    const text = redirectBody(to);
    const said = patchFor([path], rules);
    const headers = applyPatch(redirectHeaders(redirect, cacheControl), said);
    const md5 = (0,external_node_crypto_.hash)('md5', text);
    const body = { from: 'text', text, md5 };
    const object = {
        key: target.prefix + path,
        path,
        size: Buffer.byteLength(text),
        body,
        headers,
        kind: 'page',
        contentId: md5,
    };
    return { object, said, mayCompress: false };
}
function redirectsNote(redirects) {
    if (redirects.length === 0)
        return [];
    return [
        [
            '_redirects: S3 answers 301 at website endpoints only.',
            'Elsewhere, such as behind CloudFront with a private bucket, the object that it serves is a page that redirects.',
        ],
    ];
}
function describe_site_namesOf(drafts) {
    return drafts.flatMap(({ object, file }) => (file ? [object.path, file.path] : [object.path]));
}
function unmatched({ where, pattern }) {
    return [`${where}: the pattern ${pattern} matches no file.`];
}
function impossibleKeys(drafts) {
    const tooLong = drafts.filter(({ object }) => Buffer.byteLength(object.key) > LONGEST_KEY);
    if (tooLong.length === 0)
        return [];
    const files = tooLong.length === 1 ? '1 file has a name' : `${tooLong.length} files have names`;
    const problem = `${files} too long for S3: a key has at most ${LONGEST_KEY} bytes, the prefix included.`;
    return [
        { problem, hint: 'Shorten the path or the prefix.', paths: tooLong.map(({ object }) => object.path) },
    ];
}
function impossibleHeaders(drafts) {
    const troubled = drafts.flatMap(({ object }) => {
        const problem = (0,header_limits/* headersProblem */.U)(object.headers);
        return problem === undefined ? [] : [{ path: object.path, problem }];
    });
    return [...Map.groupBy(troubled, ({ problem }) => problem)].map(([problem, all]) => ({
        problem: `${all.length === 1 ? '1 object' : `${all.length} objects, each`} ${problem}`,
        hint: 'Say less in headers.',
        paths: all.map(({ path }) => path),
    }));
}

// EXTERNAL MODULE: ./lib/headers/foreign-headers.js
var foreign_headers = __nccwpck_require__(9509);
// EXTERNAL MODULE: ./lib/headers/header-values.js
var header_values = __nccwpck_require__(2940);
;// CONCATENATED MODULE: ./lib/site/site-files/headers-file.js








/** The fields that are no headers of a response. */
const NO_RESPONSE = ['storageClass', 'websiteRedirectLocation'];
/** Every file is compared with every path; a hundred are as many as Cloudflare follows. */
const headers_file_MOST_PATHS = 1000;
/** What `_headers` asks for. A later block wins over an earlier one, as at Netlify. */
function parseHeadersFile(text) {
    const { blocks, strays } = blocksOf(lines_linesOf(text));
    const read = blocks.slice(0, headers_file_MOST_PATHS).map(block => new BlockReader(block).read());
    const more = blocks[headers_file_MOST_PATHS];
    const warnings = [
        ...strays.map(line => headers_file_warning(line, 'No path stands above it.')),
        ...read.flatMap(({ warnings }) => warnings),
        ...(more ? [headers_file_warning(more.path, `Only the first ${headers_file_MOST_PATHS} paths are followed.`)] : []),
    ];
    return {
        rules: read.flatMap(({ rule }) => (rule === undefined ? [] : [rule])),
        warnings: warnings.sort((a, b) => a.line - b.line),
    };
}
function blocksOf(lines) {
    const blocks = [];
    const strays = [];
    for (const line of lines) {
        if (beginsBlock(line))
            blocks.push({ path: line, lines: [] });
        else
            (blocks.at(-1)?.lines ?? strays).push(line);
    }
    return { blocks, strays };
}
/** What was meant as a path takes the headers below it, too, lest they become those of the path before. */
function beginsBlock({ text, indented }) {
    if (/^(\/|[a-z][a-z0-9+.-]*:\/\/)/i.test(text))
        return true;
    return !indented && !text.startsWith('!') && !text.includes(':');
}
class BlockReader {
    #block;
    #warnings = [];
    constructor(block) {
        this.#block = block;
    }
    read() {
        const { path, lines } = this.#block;
        const problem = pathProblem(this.#block);
        if (problem !== undefined)
            return { rule: undefined, warnings: [headers_file_warning(path, problem)] };
        const headers = combined(lines.flatMap(line => this.#header(line)));
        const set = this.#patch(lines.flatMap(detached), headers);
        const rule = {
            pattern: path.text,
            where: `_headers:${path.number}`,
            matches: compileUrlPattern(path.text),
            set,
        };
        return { rule: Object.keys(set).length > 0 ? rule : undefined, warnings: this.#warnings };
    }
    #header(line) {
        if (isTooLong(line)) {
            this.#warn(line, TOO_LONG);
            return [];
        }
        if (line.text.startsWith('!') && !line.text.includes(':')) {
            if (detached(line)[0] === 'content-type')
                this.#warn(line, 'S3 sends a Content-Type with every object.');
            return [];
        }
        const [, name = '', value = ''] = /^([^:\s]+)\s*:\s*(.*)$/.exec(line.text) ?? [];
        if (name === '' || value === '') {
            this.#warn(line, 'This is no header: Name: value.');
            return [];
        }
        return [{ line, name: name.toLowerCase(), value }];
    }
    #patch(detached, headers) {
        const away = detached.filter(name => name !== 'content-type');
        const texts = headers.flatMap(header => this.#text(header));
        const metadata = {
            ...Object.fromEntries(away.flatMap(name => metadataEntry(name, null))),
            ...Object.fromEntries(headers.flatMap(header => this.#metadata(header))),
        };
        const problem = (0,header_limits/* metadataProblem */.d)(metadata);
        if (problem !== undefined)
            this.#warn(this.#block.path, `The block ${problem}`);
        return {
            ...Object.fromEntries(away.flatMap(name => (sentField(name) ? [[sentField(name), null]] : []))),
            ...Object.fromEntries(texts),
            ...(problem === undefined && Object.keys(metadata).length > 0 && { metadata }),
        };
    }
    #text({ line, name, value }) {
        const field = sentField(name);
        if (field !== undefined) {
            const text = this.#attempt(line, value, () => (0,header_values/* parseHeaderValue */.e)(field, value, false));
            return text === undefined ? [] : [[field, text]];
        }
        if ((0,header_names/* metadataNameIn */.A5)(name) === undefined)
            this.#warn(line, (0,foreign_headers/* whyNotSent */.e)(name));
        return [];
    }
    #metadata({ line, name, value }) {
        if ((0,header_names/* metadataNameIn */.A5)(name) === undefined)
            return [];
        const text = this.#attempt(line, value, () => (0,header_values/* parseMetadataValue */.N)(value));
        if (text === undefined)
            return [];
        const entries = metadataEntry(name, text);
        if (entries.length === 0)
            this.#warn(line, 'S3 takes letters, digits and hyphens in a name.');
        return entries;
    }
    /** Undefined for a value that S3 could not send as it is meant. */
    #attempt(line, value, work) {
        if (placeholdersOf(this.#block.path.text).some(name => value.includes(`:${name}`))) {
            this.#warn(line, 'S3 puts no part of the path into a header. A CloudFront function can.');
            return undefined;
        }
        if (isTooLong({ ...line, text: value })) {
            this.#warn(line, TOO_LONG);
            return undefined;
        }
        try {
            return work();
        }
        catch (error) {
            if (!(error instanceof text_parse/* Unusable */.kO))
                throw error;
            this.#warn(line, `The value ${error.message}`);
            return undefined;
        }
    }
    #warn(line, reason) {
        this.#warnings.push(headers_file_warning(line, reason));
    }
}
function pathProblem({ path, lines }) {
    const { text } = path;
    if (isTooLong(path))
        return `${TOO_LONG} What stands below it is left out.`;
    if (!/^(\/|[a-z][a-z0-9+.-]*:\/\/)/i.test(text))
        return 'A path begins with /. What stands below it is left out.';
    if (!text.startsWith('/')) {
        return ('S3 sends the same headers whatever the host. What stands below it is left out. ' +
            'A CloudFront distribution for each host can have a response headers policy of its own.');
    }
    if (/\s/.test(text))
        return 'A path has no blanks; write %20. What stands below it is left out.';
    return lines.length === 0 ? 'No headers stand below it.' : undefined;
}
/** The name behind a `!`, in lower case. */
function detached({ text }) {
    return text.startsWith('!') && !text.includes(':') ? [text.slice(1).trim().toLowerCase()] : [];
}
/** Several lines of one name are one header, their values joined, where the first of them stands. */
function combined(headers) {
    const byName = new Map();
    for (const header of headers) {
        const earlier = byName.get(header.name);
        byName.set(header.name, earlier ? { ...earlier, value: `${earlier.value}, ${header.value}` } : header);
    }
    return [...byName.values()];
}
function sentField(name) {
    const field = (0,header_names/* fieldNamed */.wx)(name);
    return field === undefined || NO_RESPONSE.includes(field) ? undefined : field;
}
function metadataEntry(name, value) {
    const metadataName = (0,header_names/* metadataNameIn */.A5)(name);
    return metadataName !== undefined && (0,header_names/* isMetadataName */.vM)(metadataName) ? [[metadataName, value]] : [];
}
function headers_file_warning({ number, text }, reason) {
    return { file: '_headers', line: number, text: shown(withoutSecret(text)), reason };
}
/** `Basic-Auth` holds names and passwords. */
function withoutSecret(text) {
    return text.replace(/^((?:basic-auth|authorization)\s*:).*/i, '$1 ***');
}

;// CONCATENATED MODULE: ./lib/site/site-files/site-files.js



/** More of one file would bury what else a run has to say. */
const MOST_WARNINGS = 100;
/**
 * What `_headers` and `_redirects` ask for, in the format of Netlify and of Cloudflare Pages. Pure: what the
 * redirects mean beside the files of the site is for `settleRedirects`.
 */
function readSiteFiles(headersText, redirectsText) {
    const headers = parseHeadersFile(headersText ?? '');
    const redirects = parseRedirectsFile(redirectsText ?? '');
    return {
        rules: headers.rules,
        redirects: redirects.redirects,
        warnings: [...firstOf(headers.warnings), ...firstOf(redirects.warnings)],
    };
}
function firstOf(warnings) {
    const next = warnings[MOST_WARNINGS];
    if (next === undefined)
        return warnings;
    const more = warnings.length - MOST_WARNINGS;
    const last = { ...next, reason: `${next.reason} ${counted(more, 'line')} from here on cannot be followed.` };
    return [...warnings.slice(0, MOST_WARNINGS), last];
}

;// CONCATENATED MODULE: ./lib/site/build-site.js






/** Far more than anybody writes, in bytes. */
const LARGEST_SITE_FILE = 1_000_000;
const NO_SITE_FILES = { rules: [], redirects: [], warnings: [] };
/**
 * The objects that the files become: their names, headers and bytes.
 * @throws SourceError with all files that cannot be read
 */
async function buildSite(files, config, selected, bucket, signal) {
    const { siteFiles, pages, tooLarge } = config.siteFiles
        ? await takeSiteFiles(files)
        : { siteFiles: NO_SITE_FILES, pages: files, tooLarge: [] };
    const { drafts, refusals, warnings } = describeSite(pages, siteFiles, config, selected);
    const keptBodies = new KeptBodies();
    const said = new Map(drafts.map(draft => [draft.object.key, draft.said]));
    return {
        objects: await finish(),
        keptBodies,
        said: ({ key }) => said.get(key) ?? {},
        refusals: [...tooLarge, ...refusals],
        warnings,
    };
    /** Compression is loaded only where it is asked for. */
    async function finish() {
        if (config.compress === 'none')
            return drafts.map(({ object }) => object);
        const { compressSite } = await __nccwpck_require__.e(/* import() */ 839).then(__nccwpck_require__.bind(__nccwpck_require__, 2839));
        return compressSite(drafts, config.compress, bucket.remote, bucket.recollection, keptBodies, signal);
    }
}
/** `_headers` and `_redirects` say what to do, and are no part of the site. */
async function takeSiteFiles(files) {
    const large = files.filter(file => isSiteFile(file) && file.size > LARGEST_SITE_FILE);
    const textOf = async (name) => {
        const file = files.find(({ path }) => path === name);
        if (file === undefined || large.includes(file))
            return undefined;
        const { size, stamp } = file;
        const reading = (0,bodies_read/* readBody */.x8)({ size, body: { from: 'file', file: file.file, stamp } });
        const bytes = await reading.catch((error) => {
            const trouble = error instanceof bodies_read/* FileChanged */.zR ? 'changed' : (0,local_trouble/* troubleOf */.L)(error);
            throw new errors/* SourceError */.c8((0,local_trouble/* problemsOf */.G)([{ trouble, path: name }]));
        });
        return bytes.toString();
    };
    const siteFiles = readSiteFiles(await textOf('_headers'), await textOf('_redirects'));
    const tooLarge = large.map(({ path }) => ({
        problem: `${path} has more than ${LARGEST_SITE_FILE} bytes.`,
        hint: 'Shorten it, or leave site-files out and redirect with CloudFront.',
        paths: [path],
    }));
    return { siteFiles, tooLarge, pages: files.filter(file => !isSiteFile(file)) };
}
function isSiteFile({ path }) {
    return path === '_headers' || path === '_redirects';
}

;// CONCATENATED MODULE: ./lib/flow/check-links.js


/** So many targets are shown. */
const check_links_MOST = 20;
/** What is done about broken links: the input, or `fail-on`. */
function brokenLinksMode({ brokenLinks, gates }) {
    return gates.failOn.brokenLinks ? 'error' : brokenLinks;
}
/** Where links are looked at, and what they may lead to. Undefined: nowhere. */
function linksToCheck(mode, wanted) {
    if (mode === 'off')
        return undefined;
    const paths = new Set(wanted.map(({ path }) => path));
    return { in: mode === 'error' ? 'all' : 'uploads', has: path => paths.has(path) };
}
/** Paths that pages show, and the site does not have: if the bucket does, they stay. */
function stillNamed(check) {
    const shown = check?.broken.filter(({ use, why }) => use === 'resource' && why === 'missing') ?? [];
    return new Set(shown.flatMap(({ answers }) => answers));
}
/** Warns of what pages and stylesheets name in vain, or refuses the plan for it. */
function checkLinks(plan, check, { mode, siteUrl }, warn) {
    if (check === undefined)
        return [];
    const kept = new Map(plan.kept.map(({ path, reason }) => [path, reason]));
    const isThere = ({ answers }) => answers.some(path => kept.has(path) || plan.nested.some(({ path: folder }) => path.startsWith(folder)));
    const isHeld = ({ answers }) => answers.some(path => kept.get(path) === 'still-named');
    const missing = check.broken.filter(({ why }) => why === 'missing');
    const broken = missing.filter(link => !isThere(link));
    const outside = check.broken.filter(({ why }) => why === 'outside');
    say(missing.filter(isHeld), warn, ({ length }) => {
        const files = length === 1 ? 'A file that pages show is' : `${count(length)} files that pages show are`;
        return `${files} not in the source any more, so the old ${length === 1 ? 'one stays' : 'ones stay'} in the bucket.`;
    });
    say(outside, warn, ({ length }) => {
        const files = length === 1 ? 'A file is' : `${count(length)} files are`;
        return `${files} asked for at the root of the site, where this deploy puts none: it is served at ${siteUrl}. Set the base path of the site's generator to that of the URL.`;
    });
    if (broken.length === 0)
        return [];
    const targets = byTarget(broken);
    const problem = `${counted(targets.length, 'file')} that pages or stylesheets name ${targets.length === 1 ? 'is' : 'are'} neither in the source nor in the bucket.`;
    if (mode === 'error') {
        const hint = 'Correct the links or add the files, or let them pass with broken-links: warn.';
        return [{ problem, hint, paths: targets.map(described) }];
    }
    say(broken, warn, () => problem);
    return [];
}
function say(links, warn, problem) {
    const targets = byTarget(links);
    if (targets.length === 0)
        return;
    const more = targets.length - check_links_MOST;
    const lines = targets.slice(0, check_links_MOST).map(described);
    warn([problem(targets), ...lines, ...(more > 0 ? [`and ${count(more)} more`] : [])].map(visible).join('\n'));
}
function byTarget(links) {
    const byPlace = links.toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
    return [...Map.groupBy(byPlace, ({ answers: [first = ''] }) => first).values()];
}
/** `about/index.html:12 names /img/a.png`, and how many others do. */
function described(links) {
    const [first] = links;
    if (first === undefined)
        return '';
    const others = new Set(links.map(({ path }) => path)).size - 1;
    const more = others > 0 ? `, and ${counted(others, 'other file')} too` : '';
    return `${first.path}:${first.line} names ${first.url}${more}`;
}

;// CONCATENATED MODULE: ./lib/github/rest/commits.js
/**
 * Whether a commit is missing in the history of another; undefined where GitHub does not know one of them, or there
 * is no right to ask.
 */
async function lacksCommit(rest, { owner, repo }, commit, head) {
    try {
        const basehead = `${commit}...${head}`;
        const { data } = await rest('GET /repos/{owner}/{repo}/compare/{basehead}', {
            owner,
            repo,
            basehead,
            per_page: 1,
        });
        return data.status === 'behind' || data.status === 'diverged';
    }
    catch (error) {
        if (isAnswer(error))
            return undefined;
        throw error;
    }
}
function isAnswer(error) {
    const hasStatus = typeof error === 'object' && error !== null && 'status' in error;
    return hasStatus && (error.status === 403 || error.status === 404 || error.status === 422);
}

;// CONCATENATED MODULE: ./lib/flow/compare-base.js




/**
 * Warns where a dry run compares a branch with a bucket that is ahead of it: what others have merged meanwhile then
 * looks like deletes. Where it cannot be told, nothing is said.
 */
async function warnOfOldBase({ dryRun, comment: { token }, preview }, { commit }, session) {
    if (!dryRun || commit === undefined || preview !== undefined)
        return;
    try {
        const lacks = await askGithub(token, session, async ({ job, rest, repository }) => {
            const isAbout = (await pullRequestOf(job)) !== undefined && job.sha !== undefined && job.sha !== commit;
            return isAbout && job.sha ? lacksCommit(rest, repository, commit, job.sha) : undefined;
        });
        if (lacks !== true)
            return;
        session.warn(`This branch lacks ${commit.slice(0, 7)}, which the bucket holds: what was merged since shows as deletes and changes here. Update the branch for a true comparison.`);
    }
    catch (error) {
        session.host.debug(restProblem(error, 'contents: read').problem);
    }
}

;// CONCATENATED MODULE: ./lib/flow/look-alikes.js






/** More would bury the rest. */
const MOST_NAMES = 10;
/** macOS may write a name in another Unicode form than a build on Linux did: two objects that look alike. */
function warnOfOtherForms({ changes, kept }, session) {
    const others = kept.filter(({ reason }) => reason === 'other-form');
    if (others.length === 0)
        return;
    const byName = new Map(changes.map(change => [(0,patterns_pattern/* composed */.p4)(pathOf(change)), pathOf(change)]));
    const lines = others.slice(0, MOST_NAMES).map(({ path }) => {
        const wanted = byName.get((0,patterns_pattern/* composed */.p4)(path)) ?? path;
        return `${visible(path)}: in the bucket ${encodeKey(path)}, in the source ${encodeKey(wanted)}`;
    });
    session.warn([
        `${counted(others.length, 'object')} would be replaced by a file whose name only looks the same, and stay${others.length === 1 ? 's' : ''}: links may name either.`,
        ...lines,
        'Rename the files to the form that your links use, mostly NFC, as builds on Linux have it. Delete the other objects once nothing links to them.',
    ].join('\n'));
}
/**
 * MinIO does not list an object `about` beside `about/…`, so a deploy takes it for missing.
 * @param known whether the record has a row under this hash of a key
 */
function warnOfHidden({ changes }, remote, known, session) {
    const missing = changes.filter(change => change.action === 'create' && known.has(rowKey(change.wanted.key)));
    if (missing.length === 0)
        return;
    const folders = new Set(remote.flatMap(({ key }) => [...key.matchAll(/\//g)].map(({ index }) => key.slice(0, index))));
    const hidden = missing.filter(change => change.action === 'create' && folders.has(change.wanted.key));
    const [first] = hidden;
    if (first === undefined)
        return;
    const path = visible(pathOf(first));
    session.warn(`The store does not list ${counted(hidden.length, 'object')} that an earlier deploy wrote, such as ${path} beside ${path}/…, so every deploy ` +
        'uploads them again. MinIO hides an object behind a folder of the same name. Use clean-urls: directories or false with it, or another store.');
}

;// CONCATENATED MODULE: ./lib/flow/read-bucket.js






/**
 * Lists the prefix and reads the record, side by side. A removal has to know of the record, and what it says only if it
 * is of a preview.
 * @param likely keys of which many are probably there
 */
async function readBucket({ target, command, preview }, { connections, explain, host, warn }, signal, likely) {
    const { store, recordStore, recordKey } = connections;
    const onProgress = (objects) => host.progress(`Listed ${counted(objects, 'object')}`);
    const [objects, reading] = await Promise.all([
        listRemote(store, target.prefix, signal, onProgress, likely && { likely }),
        recordStore && (command === 'deploy' || preview !== undefined)
            ? readRecord(recordStore, signal)
            : nothingToRead,
    ]);
    const surroundings = sortOutNested(objects, target.prefix, recordKey);
    // A record elsewhere is none of a removal's business.
    const place = command === 'remove' && recordStore?.isElsewhere ? undefined : recordStore;
    const memory = recall(place, reading, surroundings.record);
    read_bucket_warnOfRecord(memory, { explain, warn });
    return { ...surroundings, memory };
}
const nothingToRead = { state: 'none' };
function read_bucket_warnOfRecord({ problem, place }, { explain, warn }) {
    if (problem === undefined)
        return;
    const record = `The record ${visible(place?.key ?? '')}`;
    if (problem.is === 'unusable') {
        warn(`${record} cannot be used: ${problem.why}. This run does without, and writes a new one.`);
    }
    else {
        const { problem: what, hint } = explain(problem.error, place?.bucket);
        warn(`${record} cannot be read, so this run does without.\n${what}\n${hint}`);
    }
}

// EXTERNAL MODULE: ./lib/references/format.js
var format = __nccwpck_require__(7023);
;// CONCATENATED MODULE: ./lib/flow/read-references.js



/**
 * Bytes of text. Of more, pages are looked through for other pages in them alone: the kinds of files order so many as
 * well, and the uploads take longer than what is gained.
 */
const MOST_BYTES = 4 * 1024 * 1024;
/**
 * Reads what the files of the site name, one at a time. What it takes to do so is loaded only if there is something to
 * read.
 */
async function readReferences(compared, mount, links, signal) {
    const writes = compared.filter(change => change.action !== 'unchanged');
    if (links?.in !== 'all' && writes.length < (links ? 1 : 2))
        return {};
    const { SiteReferences } = await Promise.all(/* import() */[__nccwpck_require__.e(224), __nccwpck_require__.e(376)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9376));
    const { LinkCheck } = await Promise.all(/* import() */[__nccwpck_require__.e(224), __nccwpck_require__.e(477)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1477));
    const check = links && new LinkCheck(links.has, mount);
    const references = new SiteReferences(writes.map(incoming), mount, check);
    const { readable } = references;
    const bytes = readable.reduce((sum, index) => sum + read_references_sizeOf(writes[index]), 0);
    const isBulk = links?.in !== 'all' && bytes > MOST_BYTES;
    const slices = new Slices(signal);
    for (const index of readable) {
        const text = await read_references_textOf(writes[index], slices);
        if (text === undefined)
            continue;
        if (isBulk)
            references.skim(index, text);
        else
            references.read(index, text);
    }
    if (links?.in === 'all') {
        for (const change of compared) {
            const isStill = change.action === 'unchanged' || change.action === 'headers';
            const text = isStill && check?.mayRead(incoming(change)) ? await read_references_textOf(change, slices) : undefined;
            if (text !== undefined)
                check?.read(incoming(change), text);
        }
    }
    return { order: references.order(), ...(check && { check }) };
}
/** Undefined for a file that is too large, and for one that changed since it was scanned: the upload tells of it. */
async function read_references_textOf(change, slices) {
    if (change === undefined || read_references_sizeOf(change) > format/* LARGEST_TEXT */.J)
        return undefined;
    if (slices.over)
        await slices.next();
    return (0,bodies_read/* readSource */.o$)(change.wanted).catch(() => undefined);
}
function read_references_sizeOf(change) {
    const { body, size } = change?.wanted ?? { body: undefined, size: 0 };
    return body?.from === 'file' ? (body.sourceSize ?? size) : size;
}
function incoming({ action, wanted }) {
    const { path, kind, headers, body } = wanted;
    const { contentType, contentEncoding, websiteRedirectLocation } = headers;
    const isCompressedHere = body.from === 'file' && body.encoding !== undefined;
    return {
        path,
        kind,
        action: action === 'unchanged' ? 'headers' : action,
        contentType,
        isEncoded: contentEncoding !== undefined && !isCompressedHere,
        ...(websiteRedirectLocation !== undefined && { redirect: websiteRedirectLocation }),
    };
}

;// CONCATENATED MODULE: ./lib/patterns/usage.js


/**
 * How much each line of `exclude` leaves out, and `include` by not naming it.
 * @param leftOut paths, folders with a `/` at their end
 */
function leftOutBy({ exclude }, leftOut) {
    const lines = (0,selection/* patternLines */.El)(exclude).map(pattern => ({ pattern, ...(0,patterns_pattern/* parsePattern */.EY)(pattern) }));
    const counts = new Map();
    for (const path of leftOut) {
        const isFolder = path.endsWith('/');
        // `drafts/**` leaves out all that is in the folder, not the folder.
        const names = (0,patterns_pattern/* namesOf */.eZ)(isFolder ? `${path}-` : path);
        const by = lines.findLast(({ negated, depths }) => !negated && depths(names).length > 0)?.pattern;
        const count = counts.get(by) ?? { files: 0, folders: 0 };
        counts.set(by, count);
        if (isFolder)
            count.folders += 1;
        else
            count.files += 1;
    }
    return [...counts].map(([pattern, count]) => pattern === undefined ? { input: 'include', ...count } : { input: 'exclude', pattern, ...count });
}
/** The lines of `include` and `exclude` that match none of the paths. A `!` line only takes back. */
function unusedLines({ include, exclude }, paths) {
    const lines = ['include', 'exclude'].flatMap(input => (0,selection/* patternLines */.El)({ include, exclude }[input]).map(pattern => ({ input, pattern, ...(0,patterns_pattern/* parsePattern */.EY)(pattern) })));
    let unused = lines.filter(({ negated }) => !negated);
    for (const path of paths) {
        if (unused.length === 0)
            break;
        const names = (0,patterns_pattern/* namesOf */.eZ)(path);
        if (unused.some(({ depths }) => depths(names).length > 0))
            unused = unused.filter(({ depths }) => depths(names).length === 0);
    }
    return unused.map(({ input, pattern }) => ({ input, pattern }));
}

;// CONCATENATED MODULE: ./lib/flow/say-left-out.js



/** More would be a list that nobody reads. */
const say_left_out_MOST_NAMES = 5;
/** Tells what of the source does not take part, and which patterns do nothing. */
function sayLeftOut({ files, leftOut }, selection, inBucket, session) {
    const { unselected, systemFiles } = leftOut;
    const parts = leftOutBy(selection, unselected).map(({ input, pattern, files, folders }) => {
        const what = [
            ...(files > 0 ? [counted(files, 'file')] : []),
            ...(folders > 0 ? [counted(folders, 'folder')] : []),
        ].join(' and ');
        return `${what} by ${input}${pattern === undefined ? '' : ` ${visible(pattern)}`}`;
    });
    if (systemFiles.length > 0)
        parts.push(`${counted(systemFiles.length, 'system file')} (${shortList(systemFiles)})`);
    if (parts.length > 0)
        session.host.info(`Left out of the source: ${parts.join(', ')}.`);
    const hints = BUILD_TOOLS.filter(({ path }) => files.some(file => file.path.startsWith(path)));
    for (const { path, what } of hints)
        session.host.info(`${path} is ${what}, which no visitor needs: name it in exclude.`);
    sayUnused(selection, [...files.map(({ path }) => path), ...unselected, ...systemFiles, ...inBucket], session);
}
/** What build tools leave for themselves. */
const BUILD_TOOLS = [
    { path: '.vite/', what: 'where Vite notes what it built' },
    { path: '.doctrees/', what: "Sphinx's cache, which differs in every build" },
];
/** A pattern that matches nothing is mostly one that was meant otherwise. */
function sayUnused(selection, paths, session) {
    const unused = unusedLines(selection, paths);
    if (unused.length === 0)
        return;
    const lines = unused.map(({ input, pattern }) => `${input}: ${visible(pattern)} matches nothing.`);
    // It may match something in a folder that was not looked into.
    if (paths.some(path => path.endsWith('/')))
        session.host.info(lines.join('\n'));
    else
        session.warn([...lines, 'Patterns are in .gitignore syntax, on the path below the prefix.'].join('\n'));
}
function shortList(paths) {
    const names = paths.slice(0, say_left_out_MOST_NAMES).map(visible).join(', ');
    return paths.length > say_left_out_MOST_NAMES ? `${names}, …` : names;
}

;// CONCATENATED MODULE: ./lib/flow/site-file-place.js

/** Where a line of `_headers` or `_redirects` stands, for an annotation in the repository. */
function siteFilePlace({ file, line }, { workspace }, files) {
    const title = file === '_headers' ? 'Header not applied' : 'Redirect not applied';
    const found = files.find(({ path }) => path === file);
    const way = found === undefined ? '..' : (0,external_node_path_.relative)(workspace, found.file).replaceAll(external_node_path_.sep, '/');
    return way.startsWith('..') || (0,external_node_path_.isAbsolute)(way) ? { title } : { title, file: way, line };
}

;// CONCATENATED MODULE: ./lib/flow/together.js
/** Does two things at once. The first to fail ends the other, and its error counts. */
async function together_together(signal, first, second) {
    const failure = new AbortController();
    const both = AbortSignal.any([signal, failure.signal]);
    const guarded = (work) => work.catch(error => {
        failure.abort(error);
        throw error;
    });
    const settled = await Promise.allSettled([guarded(first(both)), guarded(second(both))]);
    both.throwIfAborted();
    const [a, b] = settled;
    if (a.status === 'rejected')
        throw a.reason;
    if (b.status === 'rejected')
        throw b.reason;
    return [a.value, b.value];
}

;// CONCATENATED MODULE: ./lib/flow/prepare-deploy.js





















/** Reads source, bucket and record, compares, and plans. Writes nothing. */
async function prepareDeploy(config, session) {
    const { target, source, write, provenance, cloudFront } = config;
    const { connections, host, now, signal, timings, warn } = session;
    const selected = (0,selection/* selection */.r1)(config.selection);
    const scanning = { selection: selected, allowed: (0,selection/* compileGrants */.v7)(config.allow) };
    const onScanned = (files) => host.progress(`Scanned ${counted(files, 'file')}`);
    let tellLikely = () => { };
    const likely = new Promise(resolve => {
        tellLikely = resolve;
    });
    const [scan, bucket] = await together_together(signal, async (either) => {
        const found = await timings.timed('scan', scanLocal(source, scanning, either, onScanned));
        tellLikely(found.files.map(({ path }) => target.prefix + path));
        return found;
    }, either => timings.timed('list', readBucket(config, session, either, likely)));
    for (const { problem, paths } of scan.warnings)
        warn([problem, ...paths.map(visible)].join('\n'));
    const inBucket = bucket.own.map(({ key }) => key.slice(target.prefix.length));
    sayLeftOut(scan, config.selection, inBucket, session);
    const { memory } = bucket;
    const held = { remote: bucket.own, recollection: memory.recollection };
    const building = buildSite(scan.files, config, selected.selected, held, signal);
    const site = config.compress === 'none' ? await building : await timings.timed('compress', building);
    for (const { lines, at } of site.warnings)
        warn(lines.map(visible).join('\n'), at && siteFilePlace(at, source, scan.files));
    const wanted = site.objects;
    const { knowledge, etags } = await timings.timed('compare', learn(site, bucket, config, session));
    const compared = compareSite({ wanted, remote: bucket.own, memory, knowledge });
    const mode = brokenLinksMode(config);
    const { siteUrl } = config;
    const mount = { prefix: target.prefix, ...(siteUrl !== undefined && { siteUrl }) };
    const links = linksToCheck(mode, wanted);
    const { order, check } = await timings.timed('order', readReferences(compared, mount, links, signal));
    const plan = planDeploy({
        target,
        wanted,
        remote: bucket.own,
        nested: bucket.nested,
        memory,
        knowledge,
        selection: selected,
        deletes: deleteRule(config, now()),
        write,
        provenance,
        cloudFront,
        order,
        stillNamed: stillNamed(check),
    }, compared);
    warnOfWellKnown(plan, session);
    warnOfOtherForms(plan, session);
    warnOfHidden(plan, bucket.own, memory.rows, session);
    warnOfUnowned(plan, memory, session);
    await warnOfOldBase(config, memory, session);
    const refusals = [
        ...scan.findings,
        ...site.refusals,
        ...checkNested(wanted, bucket.nested),
        ...checkRecordNames(wanted, recordPaths(target.prefix, connections.recordKey)),
        ...checkPlan(plan, 'deploy', config.maxDeletes),
        ...(await checkImmutableChanges(plan, wanted, memory, etags, config, session)),
        ...(await checkAcl(plan, config, session)),
        ...checkLinks(plan, check, { mode, siteUrl }, warn),
        ...checkPreview(config.preview, bucket.memory),
        ...checkGates(config.gates, {
            plan,
            warnings: session.warnings,
            wasLive: object => bucket.memory.recollection.rowOf(object)?.unneededSince === undefined,
        }),
    ];
    return { plan: { ...plan, refusals }, hasNoRecord: memory.isBlank, keptBodies: site.keptBodies };
}
/** actions/upload-artifact leaves out dotfiles unless it is told not to, which must not cost a site its certificates. */
function warnOfWellKnown({ kept }, session) {
    const count = kept.filter(({ reason }) => reason === 'well-known').length;
    if (count === 0)
        return;
    session.warn(`${counted(count, 'object')} below .well-known/ stay${count === 1 ? 's' : ''}, since the source has no .well-known/. ` +
        'If it should have one: actions/upload-artifact leaves out dotfiles without include-hidden-files: true.');
}
function warnOfUnowned({ kept }, { isBlank }, session) {
    if (!isBlank || !kept.some(({ reason }) => reason === 'not-owned'))
        return;
    session.warn('There is no record of an earlier deploy, so nothing is known to be from one, and delete: owned deletes nothing.');
}
const OPAQUE = 'No object has the ETag that its content would give it, as in a bucket under SSE-KMS, and no record tells what they hold. ' +
    'They are uploaded again. The record of this run lets the next one tell.';
/** What has to be known of objects beyond what LIST shows: whose content is right, whose headers are. */
async function learn({ objects: wanted, said }, { own, memory }, config, session) {
    const access = accessOf(session);
    const { recollection } = memory;
    const { sameContent, etags, failedHead } = await compareContents(wanted, own, recollection, access);
    if (failedHead)
        warnOfHead('Some objects cannot be compared, so they are uploaded again.', failedHead, session);
    if (etags === 'opaque' && memory.place !== undefined)
        session.warn(OPAQUE);
    const objects = new Map(own.map(object => [object.key, object]));
    const same = wanted.flatMap(want => {
        const object = sameContent.has(want.key) ? objects.get(want.key) : undefined;
        return object ? [{ wanted: want, object }] : [];
    });
    const options = { write: config.write, ask: headersToAsk(config, memory), said };
    const headers = await checkHeaders(same, recollection, options, access);
    if (headers.redirects.length > 0)
        session.warn(legacyRedirects(headers.redirects));
    if (headers.failedHead) {
        warnOfHead('The headers of some objects cannot be checked, so they stay as they are.', headers.failedHead, session);
    }
    return {
        etags,
        knowledge: {
            sameContent,
            rightHeaders: headers.right,
            wrongHeaders: headers.wrong,
            isNew: headers.isNew,
        },
    };
}
function accessOf({ connections, signal }) {
    const { store, limiter } = connections;
    return { store, limiter, signal };
}
/** Left by another tool, and easily overlooked: the bytes are right, and nobody gets them. */
function legacyRedirects(redirects) {
    const lines = redirects.map(({ path, to }) => visible(`${path} → ${to}`));
    return [
        'Objects that are up already redirect, at website endpoints, though nothing here says so. They stay as they are. ' +
            'To have their content served, take the header away in headers: website-redirect-location: null.',
        ...lines,
    ].join('\n');
}
function headersToAsk({ checkHeaders }, { place }) {
    if (checkHeaders === 'auto')
        return place ? 'unknown-to-the-record' : 'none';
    return checkHeaders;
}
function deleteRule({ delete: mode, keepAssets }, now) {
    return mode === 'none' ? { mode: 'off' } : { mode, now, keepAssets };
}
async function checkImmutableChanges(plan, wanted, { recollection }, etags, { immutableChange }, session) {
    if (immutableChange === 'allow')
        return [];
    const replaced = plan.changes.filter(change => change.action === 'update');
    const paths = new Set(wanted.map(({ path }) => path));
    const { broken, failedHead } = await checkImmutable(replaced, paths, recollection, etags, accessOf(session));
    if (failedHead)
        warnOfHead('It cannot be told whether changed files are served as immutable.', failedHead, session);
    for (const lines of immutableWarnings(broken))
        session.warn(lines.map(visible).join('\n'));
    const refusal = immutableRefusal(broken);
    if (refusal === undefined)
        return [];
    if (immutableChange === 'error')
        return [refusal];
    session.warn([refusal.problem, ...refusal.paths.map(visible)].join('\n'));
    return [];
}
function warnOfHead(consequence, error, session) {
    const { problem, hint } = session.explain(error);
    session.warn(`${consequence}\n${problem}\n${hint}`);
}
/** What a bucket with ACLs disabled, as new ones are, would refuse with the first write. */
async function checkAcl({ changes }, { write: { acl } }, session) {
    const isSent = changes.some(({ action }) => action !== 'delete' && action !== 'unchanged');
    if (acl === undefined || acl === 'bucket-owner-full-control' || !isSent)
        return [];
    if (!(await session.connections.aclsAreDisabled(session.signal)))
        return [];
    return [
        {
            problem: `The bucket has ACLs disabled, as new buckets have, so it refuses the input acl (${acl}).`,
            hint: 'Drop the input acl, and make objects public with a bucket policy or CloudFront.',
            paths: [],
        },
    ];
}

;// CONCATENATED MODULE: ./lib/plan/plan-remove.js





/** A plan that removes what is selected and not protected, folder markers too: nobody wants an empty preview. */
function planRemove(state) {
    const { target, remote, nested, memory, record, cloudFront } = state;
    const kindOf = kindsIn({ ...state, wanted: [] });
    const deletes = [];
    const kept = [];
    for (const object of remote) {
        const path = object.key.slice(target.prefix.length);
        const reason = whyUntouchable(path, state.selection);
        if (reason)
            kept.push({ object, path, reason, ...rowOf(object, memory) });
        else
            deletes.push({ ...removal(object, path), kind: kindOf(path), invalidates: true });
    }
    // What stays may still need it.
    if (record && kept.length === 0) {
        const path = record.key.slice(target.prefix.length);
        deletes.push({ ...removal(record, path), kind: 'record', invalidates: false });
    }
    const stages = { writes: [], deletes: deletesByPhase(deletes, false) };
    return completePlan({
        command: 'remove',
        target,
        changes: workOf(stages),
        stages,
        write: {},
        kept,
        nested,
        before: countBefore(state, kindOf, () => true, record !== undefined),
        provenance: {},
        ...plannedRecord(memory, false),
        cloudFront,
    });
}
function removal(object, path) {
    return { action: 'delete', reason: 'removed', object, path };
}

;// CONCATENATED MODULE: ./lib/flow/prepare-remove.js





/** Reads what there is and plans what goes. Writes nothing. */
async function prepareRemove(config, session) {
    const { target, cloudFront } = config;
    const bucket = await session.timings.timed('list', readBucket(config, session, session.signal));
    const plan = planRemove({
        target,
        remote: bucket.own,
        nested: bucket.nested,
        record: bucket.record,
        memory: bucket.memory,
        selection: (0,selection/* selection */.r1)(config.selection),
        cloudFront,
    });
    const refusals = [
        ...checkPlan(plan, 'remove', config.maxDeletes),
        ...checkPreview(config.preview, bucket.memory),
    ];
    return { plan: { ...plan, refusals }, hasNoRecord: bucket.memory.isBlank };
}

;// CONCATENATED MODULE: ./lib/github/rest/deployments.js
/** Begins a deployment of a preview. Needs `deployments: write`. */
async function beginDeployment(rest, deployment) {
    const { data } = await rest('POST /repos/{owner}/{repo}/deployments', {
        ...deployment,
        auto_merge: false,
        required_contexts: [],
        transient_environment: true,
        production_environment: false,
    });
    if ('id' in data)
        return Number(data.id);
    throw new Error(data.message ?? 'GitHub began no deployment.');
}
/** Says how far a deployment is. */
async function setDeploymentStatus(rest, { owner, repo }, deployment_id, { state, url, logUrl }) {
    await rest('POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
        owner,
        repo,
        deployment_id,
        state,
        ...(url !== undefined && { environment_url: url }),
        ...(logUrl !== undefined && { log_url: logUrl }),
        auto_inactive: true,
    });
}
const deployments_PAGE_SIZE = 100;
/** Says of all deployments of an environment that they are over. */
async function endDeployments(rest, { owner, repo }, environment) {
    const way = 'GET /repos/{owner}/{repo}/deployments';
    const { data } = await rest(way, { owner, repo, environment, per_page: deployments_PAGE_SIZE });
    for (const { id } of data)
        await setDeploymentStatus(rest, { owner, repo }, Number(id), { state: 'inactive' });
    return data.length;
}

;// CONCATENATED MODULE: ./lib/flow/preview-deployment.js






/** Shows a preview as a deployment, with its address, until it is removed. Never fails the run. */
async function showPreviewAsDeployment(report, { preview, deployment, dryRun, comment: { token } }, { host, signal, environment }) {
    if (preview === undefined || deployment === 'never' || dryRun)
        return;
    try {
        const done = await askGithub(token, { signal, environment }, own => preview_deployment_tell(report, own));
        if (done !== undefined)
            host.info(done);
    }
    catch (error) {
        const { problem, hint } = restProblem(error, 'deployments: write');
        const text = ['GitHub does not show this preview as a deployment.', problem, hint].join('\n').trimEnd();
        if (deployment === 'always')
            host.warning(text);
        else
            host.debug(text);
    }
}
/** What was done, for the log. */
async function preview_deployment_tell(report, { job, rest, repository }) {
    const environment = report.target.prefix.replace(/\/$/, '');
    if (report.command === 'remove') {
        const ended = isSuccess(report) ? await endDeployments(rest, repository, environment) : 0;
        return `Ended ${counted(ended, 'deployment')} of ${environment}.`;
    }
    const pull = await pullRequestOf(job);
    const ref = pull?.headSha ?? job.sha;
    if (ref === undefined)
        return undefined;
    const id = await beginDeployment(rest, {
        ...repository,
        ref,
        environment,
        description: `Preview of pull request #${pull?.number ?? ''}`,
    });
    await setDeploymentStatus(rest, repository, id, {
        state: isSuccess(report) ? 'success' : 'failure',
        url: siteToSee(report) || undefined,
        logUrl: job.run?.url,
    });
    return `Deployment of ${environment}: ${isSuccess(report) ? 'success' : 'failure'}.`;
}

;// CONCATENATED MODULE: ./lib/policy/document.js
function policyOf(statements) {
    return { Version: '2012-10-17', Statement: statements };
}
/** What is one stands alone, as people write policies. */
function oneOrMore(values) {
    const [only] = values;
    return only !== undefined && values.length === 1 ? only : values;
}
/**
 * A text as a pattern that matches it alone. IAM takes no character beyond Latin-1 in a policy: a wildcard stands
 * for those.
 */
function literally(text) {
    return text.replace(/[$*?]/g, special => `\${${special}}`).replace(/[^ -\u00ff]+/g, '*');
}

;// CONCATENATED MODULE: ./lib/policy/cdn-statements.js


/** What invalidations need. The account is not known here; a distribution's id is nobody else's. */
function cdnStatements(config) {
    if (config.command === 'list' || config.cloudFront === undefined)
        return [];
    const { distributions, invalidate, wait } = config.cloudFront;
    if (invalidate.what === 'none')
        return [];
    const partition = partitionOf(config.connection.region?.name);
    const actions = [
        'cloudfront:GetDistributionConfig',
        ...(config.dryRun ? [] : ['cloudfront:CreateInvalidation']),
        ...(config.dryRun || !wait ? [] : ['cloudfront:GetInvalidation']),
    ];
    return [
        {
            Sid: 'Invalidate',
            Effect: 'Allow',
            Action: oneOrMore(actions),
            Resource: oneOrMore(distributions.map(id => `arn:${partition}:cloudfront::*:distribution/${id}`)),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/policy/key-statements.js

/** Only S3 may use the key, and only for whoever has the policy. */
const VIA_S3 = { StringLike: { 'kms:ViaService': 's3.*' } };
/**
 * What SSE-KMS needs besides S3's own permissions. Nothing without `sse-kms-key-id`: the key that AWS manages for
 * S3 lets everybody in its account use it, and a bucket's own key is not known here.
 */
function keyStatements(config) {
    if (config.command !== 'deploy' || config.write.sseKmsKeyId === undefined)
        return [];
    // The parts of an upload, the record and the source of a copy are decrypted.
    return [
        {
            Sid: 'Key',
            Effect: 'Allow',
            Action: keyActions(config.dryRun),
            ...key_statements_keyOf(config.write.sseKmsKeyId, config),
        },
    ];
}
/** For a session's policy, which must not take away the key that the bucket may be encrypted with. */
function anyKeyStatement({ dryRun }) {
    return {
        Sid: 'Key',
        Effect: 'Allow',
        Action: keyActions(dryRun),
        Resource: '*',
        Condition: VIA_S3,
    };
}
function keyActions(dryRun) {
    return dryRun ? 'kms:Decrypt' : ['kms:Decrypt', 'kms:GenerateDataKey'];
}
/** IAM knows keys by their ARNs alone: an alias becomes a condition, an id a key of any account. */
function key_statements_keyOf(key, { connection }) {
    const region = connection.region?.name;
    const [, partition, ofRegion, account, kind = '', name = ''] = /^arn:([\w-]+):kms:([\w-]*):(\d*):(key|alias)\/(.+)$/.exec(key) ?? [];
    const anywhere = `arn:${partition ?? partitionOf(region)}:kms:${ofRegion || region || '*'}:${account || '*'}:key`;
    if (kind === 'key')
        return { Resource: key, Condition: VIA_S3 };
    const alias = kind === 'alias' ? `alias/${name}` : key;
    if (!alias.startsWith('alias/'))
        return { Resource: `${anywhere}/${key}`, Condition: VIA_S3 };
    return {
        Resource: `${anywhere}/*`,
        Condition: { ...VIA_S3, 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': alias } },
    };
}

;// CONCATENATED MODULE: ./lib/policy/policy.js




/** The smallest IAM policy under which a run with these options does all that it can be asked to. */
function policyFor(config) {
    return policyOf([
        ...listStatements(config),
        ...objectStatements(config),
        ...keyStatements(config),
        ...cdnStatements(config),
    ]);
}
/**
 * As `policyFor`, to go along when a role is assumed. There it takes away from what the role has, so it must not be
 * narrower than the bucket needs: the key that encrypts it by default is known to the bucket alone.
 */
function sessionPolicyFor(config) {
    const policy = policyFor(config);
    const isKeyKnown = policy.Statement.some(({ Sid }) => Sid === 'Key');
    if (config.command !== 'deploy' || isKeyKnown)
        return policy;
    return policyOf([...policy.Statement, anyKeyStatement(config)]);
}
/** As `sessionPolicyFor`, for the whole bucket and, on other stores than AWS, of the actions that all of them know. */
function wholeBucketPolicyFor(config, isAws) {
    const whole = { ...config, target: { ...config.target, prefix: '' } };
    if (isAws)
        return sessionPolicyFor(whole);
    const statements = policyFor(whole).Statement.map(statement => ({
        ...statement,
        Action: [statement.Action].flat().filter(action => KNOWN_TO_ALL.has(action)),
    }));
    return policyOf(statements.filter(({ Action }) => Action.length > 0));
}
const KNOWN_TO_ALL = new Set([
    's3:AbortMultipartUpload',
    's3:DeleteObject',
    's3:GetObject',
    's3:ListBucket',
    's3:PutObject',
]);
/** LIST asks for the prefix, and for single keys: those of large uploads below it, and the record's. */
function listStatements(config) {
    const { target } = config;
    const record = recordElsewhere(config);
    const isSameBucket = record?.bucket === target.bucket;
    const below = target.prefix === '' ? [] : [`${literally(target.prefix)}*`];
    const beside = record && isSameBucket ? [literally(record.key)] : [];
    const site = listStatement('ListSite', target.bucket, [...below, ...beside], config);
    if (record === undefined || isSameBucket)
        return [site];
    return [site, listStatement('ListRecord', record.bucket, [literally(record.key)], config)];
}
function listStatement(sid, bucket, prefixes, config) {
    const byPrefix = prefixes.length === 0 ? {} : { StringLike: { 's3:prefix': oneOrMore(prefixes) } };
    return allow(sid, ['s3:ListBucket'], bucketArn(bucket, config), { ...byPrefix, ...byOwner(config) });
}
function objectStatements(config) {
    const { target } = config;
    const record = recordElsewhere(config);
    const { ofSite, ofRecord } = actions(config);
    const all = `${literally(target.prefix)}*`;
    return [
        ...(ofSite.length === 0
            ? []
            : [allow('Site', ofSite, objectArn(target.bucket, all, config), byOwner(config))]),
        ...(record === undefined || ofRecord.length === 0
            ? []
            : [
                allow('Record', ofRecord, objectArn(record.bucket, literally(record.key), config), byOwner(config)),
            ]),
    ];
}
function actions(config) {
    if (config.command === 'list')
        return { ofSite: [], ofRecord: [] };
    const deletes = config.dryRun ? [] : ['s3:DeleteObject'];
    if (config.command === 'remove') {
        // Whose prefix it is, the record of a preview tells.
        const reads = config.preview === undefined ? [] : ['s3:GetObject'];
        return { ofSite: [...reads, ...deletes], ofRecord: [] };
    }
    // HEAD, the record, and the source of a copy.
    const reads = ['s3:GetObject'];
    if (config.dryRun)
        return { ofSite: reads, ofRecord: reads };
    const writes = ['s3:PutObject', ...(config.write.acl === undefined ? [] : ['s3:PutObjectAcl'])];
    return {
        ofSite: [
            ...reads,
            ...writes,
            ...tagging(config),
            's3:AbortMultipartUpload',
            ...(config.delete === 'none' ? [] : deletes),
        ],
        ofRecord: [...reads, ...writes],
    };
}
/** A copy onto itself that does not say tags keeps them, and reads them for it. */
function tagging({ headerRules }) {
    return headerRules.some(({ set }) => set.tags !== undefined)
        ? ['s3:GetObjectTagging', 's3:PutObjectTagging']
        : [];
}
/** The record, if it is not below the prefix. */
function recordElsewhere(config) {
    const record = config.command === 'deploy' ? config.record : undefined;
    if (record === undefined)
        return undefined;
    const { bucket, prefix } = config.target;
    const place = { bucket: record.bucket ?? bucket, key: record.key };
    return place.bucket === bucket && place.key.startsWith(prefix) ? undefined : place;
}
function allow(sid, action, resource, condition) {
    return {
        Sid: sid,
        Effect: 'Allow',
        Action: oneOrMore(action),
        Resource: resource,
        ...(Object.keys(condition).length > 0 && { Condition: condition }),
    };
}
/** What `expected-bucket-owner` asks of S3, IAM can ask too. Other stores have other names for accounts. */
function byOwner({ connection }) {
    const { expectedBucketOwner = '' } = connection;
    return /^\d{12}$/.test(expectedBucketOwner)
        ? { StringEquals: { 'aws:ResourceAccount': expectedBucketOwner } }
        : {};
}
/** An access point has an ARN for a name. */
function bucketArn(bucket, { connection }) {
    return isArn(bucket) ? bucket : `arn:${partitionOf(connection.region?.name)}:s3:::${bucket}`;
}
function objectArn(bucket, pattern, config) {
    return `${bucketArn(bucket, config)}${isArn(bucket) ? '/object' : ''}/${pattern}`;
}
function isArn(bucket) {
    return bucket.startsWith('arn:');
}

;// CONCATENATED MODULE: ./lib/policy/trust-policy.js

/** To be replaced by whoever uses the policy. */
const PLACEHOLDERS = { account: 'ACCOUNT_ID', owner: 'OWNER_ID', repository: 'REPOSITORY_ID' };
const ISSUER = 'token.actions.githubusercontent.com';
/**
 * The trust policy of a role for workflows on GitHub. The subject of their tokens names owner and repository in
 * older repositories, and their numbers too in those created or renamed since July 2026: either is let in.
 */
function trustPolicy({ owner, repository, context, partition, ids: known }) {
    const ids = known ?? PLACEHOLDERS;
    const subjects = [
        `repo:${owner}@${ids.owner}/${repository}@${ids.repository}:${context}`,
        `repo:${owner}/${repository}:${context}`,
    ];
    const audience = {
        [`${ISSUER}:aud`]: 'sts.amazonaws.com',
        // Somebody else may own the same names one day, but never the number.
        ...(known && { [`${ISSUER}:repository_id`]: known.repository }),
    };
    const subject = { [`${ISSUER}:sub`]: oneOrMore(subjects) };
    return policyOf([
        {
            Effect: 'Allow',
            Principal: { Federated: `arn:${partition}:iam::${PLACEHOLDERS.account}:oidc-provider/${ISSUER}` },
            Action: 'sts:AssumeRoleWithWebIdentity',
            Condition: context.includes('*')
                ? { StringEquals: audience, StringLike: subject }
                : { StringEquals: { ...audience, ...subject } },
        },
    ]);
}

;// CONCATENATED MODULE: ./lib/flow/print-policy.js


/** Prints the policy alone on standard output, and what is to be done with it in the log. */
function printPolicy(config, host) {
    if (config.asks === 'permissions') {
        print(policyFor(config.deploy), host);
        warnOfWildcards(config.deploy, host);
        return true;
    }
    const { owner, repository, context, ids } = config.trust;
    print(trustPolicy(config.trust), host);
    const unknown = ids === undefined ? Object.values(PLACEHOLDERS) : [PLACEHOLDERS.account];
    if (context === '*') {
        host.warning(`Every workflow of ${owner}/${repository} may assume this role, on any branch and for pull requests too. ` +
            `Name an environment or a branch: ${owner}/${repository}:production or ${owner}/${repository}:refs/heads/main.`);
    }
    host.info(`Replace ${unknown.join(', ')}.`);
    if (ids === undefined)
        host.info(`The numbers of owner and repository: gh api repos/${owner}/${repository} --jq '.owner.id, .id'`);
    return true;
}
/** IAM takes no character beyond Latin-1 in a policy. */
function warnOfWildcards({ target, record }, host) {
    const keys = [target.prefix, record?.key ?? ''];
    const key = keys.find(text => /[^ -\u00ff]/.test(text));
    if (key === undefined)
        return;
    host.warning(`A policy takes no characters beyond Latin-1, so * stands for those of ${key}: the policy covers everything that ` +
        'matches. Choose another prefix, or check what else is in the bucket.');
}
function print(policy, host) {
    host.data(JSON.stringify(policy, undefined, 2));
}

;// CONCATENATED MODULE: ./lib/report/annotations.js






/** GitHub shows ten annotations of each level for a step and drops the rest. */
const MOST_ANNOTATIONS = 10;
/** Names in one annotation; log, summary and changes file have more. */
const annotations_MOST_NAMES = 5;
/** The texts of the errors that people should see without opening the log. Empty for a run that went well. */
function errorAnnotations(report) {
    const texts = [
        ...(report.error === undefined ? [] : [errorMessage(report.error)]),
        ...report.refusals.map(refusalText),
        ...groupFailures(report.failures).map(failureText),
    ];
    if (texts.length <= MOST_ANNOTATIONS)
        return texts;
    const left = texts.length - MOST_ANNOTATIONS + 1;
    return [
        ...texts.slice(0, MOST_ANNOTATIONS - 1),
        `${counted(left, 'more problem')}: see the log and the summary.`,
    ];
}
/** The headline of all errors of a run. */
function errorTitle({ command, refusals, cancelled }) {
    const what = command === 'deploy' ? 'Deploy' : 'Removal';
    if (cancelled)
        return `${what} cancelled`;
    return refusals.length > 0 ? `${what} refused` : `${what} failed`;
}
function refusalText({ problem, hint, paths }) {
    return [...explanation_said([problem, hint]), ...names(paths)].join('\n');
}
function failureText(group) {
    return [failureTitle(group), ...group.why, ...names(group.changes.map(keyOf))].join('\n');
}
function names(all) {
    if (all.length === 0)
        return [];
    const left = all.length - annotations_MOST_NAMES;
    const shown = all.slice(0, annotations_MOST_NAMES).map(visible).join(', ');
    return [left > 0 ? `${shown} and ${count(left)} more` : shown];
}

;// CONCATENATED MODULE: ./lib/report/changes-file.js




/** Of the format (docs/changes-file.md). Raised when a reader of the old one would misread the new. */
const changes_file_VERSION = 1;
/** Characters that are handed on at once: a write per change would be slow, the whole text at once large. */
const changes_file_CHUNK = 64 * 1024;
/**
 * The JSON document with every change of the plan, in pieces to be written one after the other. A change is
 * a line, so that `grep` and `diff` work on it too.
 */
function* changesFile(report) {
    let chunk = '';
    for (const line of documentLines(report)) {
        chunk += `${line}\n`;
        if (chunk.length >= changes_file_CHUNK) {
            yield chunk;
            chunk = '';
        }
    }
    yield chunk;
}
function* documentLines(report) {
    const { command, dryRun, target, plan } = report;
    const head = {
        version: changes_file_VERSION,
        command,
        dryRun,
        status: run_report_statusOf(report),
        ...target,
        totals: totals(report),
    };
    yield '{';
    for (const [name, value] of Object.entries(head))
        yield `${jsonText(name)}: ${jsonText(value)},`;
    yield '"changes": [';
    yield* separated(changeEntries(report));
    yield '],';
    yield '"kept": [';
    yield* separated((plan?.kept ?? []).map(keptEntry));
    yield '],';
    yield '"nested": [';
    yield* separated((plan?.nested ?? []).map(({ path, objects }) => ({ path, objects })));
    yield '],';
    yield '"invalidations": [';
    yield* separated(report.invalidations.map(invalidationEntry));
    yield ']';
    yield '}';
}
/** One value a line, with commas between them. */
function* separated(values) {
    let previous;
    for (const value of values) {
        if (previous !== undefined)
            yield `${previous},`;
        previous = jsonText(value);
    }
    if (previous !== undefined)
        yield previous;
}
function* changeEntries(report) {
    const outcomes = new Map(report.result?.outcomes.map(({ change, outcome }) => [keyOf(change), outcome]));
    const failures = new Map(report.failures.map(failure => [keyOf(failure.change), failure]));
    // Without a result, a dry run has planned it; any other run ended before it was tried.
    const untried = report.dryRun ? 'planned' : 'withheld';
    for (const change of report.plan?.changes ?? []) {
        const key = keyOf(change);
        const outcome = isWork(change) ? (outcomes.get(key) ?? untried) : 'none';
        yield changeEntry(change, outcome, failures.get(key));
    }
}
/** What is undefined is not written. */
function changeEntry(change, outcome, failure) {
    const wanted = change.action === 'delete' ? undefined : change.wanted;
    const object = change.action === 'create' ? undefined : change.object;
    return {
        key: keyOf(change),
        path: pathOf(change),
        action: change.action,
        reason: change.reason,
        size: wanted?.size ?? null,
        previousSize: object?.size ?? null,
        outcome,
        error: failure && errorEntry(failure),
        headers: change.action === 'headers' ? change.differences.map(headerEntry) : undefined,
        contentType: wanted?.headers.contentType,
        cacheControl: wanted?.headers.cacheControl,
    };
}
function headerEntry({ name, was, now }) {
    return { name, was: was ?? null, now: now ?? null };
}
function errorEntry({ code, problem, hint, requestId }) {
    return { code: code ?? null, message: problem, hint, requestId: requestId ?? null };
}
function invalidationEntry({ distribution, state, id, paths }) {
    return { distribution, state, id: id ?? null, paths };
}
function keptEntry({ object, path, reason }) {
    return { key: object.key, path, reason, size: object.size };
}

;// CONCATENATED MODULE: ./lib/report/log/header-lines.js







const MOST_GROUPS = 20;
/** Paths of a group; a rule that changed concerns hundreds of them. */
const header_lines_MOST_PATHS = 10;
/** What changes in the headers, and for which files: files with the same differences stand together. */
function headerLines(changes, style) {
    const groups = headerGroups(changes);
    const rest = groups.slice(MOST_GROUPS);
    const left = rest.reduce((sum, group) => sum + group.changes.length, 0);
    return [
        ...groups.slice(0, MOST_GROUPS).flatMap(group => groupLines(group, style)),
        ...(left > 0
            ? [
                `  … and ${count(left)} more, with ${counted(rest.length, 'other difference')} (in the changes file)`,
            ]
            : []),
    ];
}
function groupLines({ known, headers, changes }, style) {
    const size = counted(changes.length, 'file');
    const said = [...(known ? [] : [NOW_SENT]), ...headers.map(header => headerLine(header, known))];
    const paint = painterOf('headers', style);
    return [
        ...said.map((line, index) => `  ${index === 0 ? size : ' '.repeat(size.length)}  ${line}`),
        ...changes.slice(0, header_lines_MOST_PATHS).map(change => {
            const path = shortenPath(visible(pathOf(change)), style.columns - 6);
            return `    ${paint(`${actionWords.headers.sign} ${path}`)}`;
        }),
        ...andMore(changes.length - header_lines_MOST_PATHS).map(line => `  ${line}`),
    ];
}
/** `Cache-Control: public, max-age=60 → public, max-age=31536000, immutable`. */
function headerLine({ name, was, now }, known) {
    const after = header_lines_shown(now);
    return visible(`${name}: ${known ? `${header_lines_shown(was)} → ${after}` : after}`);
}
function header_lines_shown(value) {
    return value === undefined ? '(none)' : header_groups_shortened(value);
}

;// CONCATENATED MODULE: ./lib/report/log/plan-log.js










/** Lines of the log for each action; the changes file has them all. */
const MOST_CHANGES = 100;
const MOST_CLASSES = 10;
function planLog({ command, dryRun, plan, invalidations = [] }, style) {
    const sum = planned(plan.changes);
    const what = dryRun ? 'Dry run: nothing is written. Plan' : 'Plan';
    return {
        summary: [
            style.bold(`${what} for ${visible(urlOf(plan.target))}`),
            `  ${planSentence(sum, command)}`,
            ...[...keptLines(plan.kept), ...nestedLines(plan.nested, visible)].map(line => `  ${style.dim(line)}`),
        ],
        sections: [
            ...actionSections(plan, style),
            ...(writesOf(sum) === 0 ? [] : cacheSections(cacheClasses(plan), style)),
            ...plannedInvalidationSections(invalidations),
        ],
    };
}
function writesOf({ created, updated, headersUpdated }) {
    return created + updated + headersUpdated;
}
/** `2 to create, 1 to delete, 40 unchanged; 1.2 MB to upload`. */
function planSentence(sum, command) {
    const { created, updated, headersUpdated, deleted, unchanged } = sum;
    const work = [
        ...(created > 0 ? [`${count(created)} to create`] : []),
        ...(updated > 0 ? [`${count(updated)} to update`] : []),
        ...(headersUpdated > 0 ? [`${count(headersUpdated)} to get new headers`] : []),
        ...(deleted > 0 ? [`${count(deleted)} to delete`] : []),
    ];
    if (work.length === 0)
        return nothingToDo(unchanged, command);
    const same = command === 'deploy' ? [`${count(unchanged)} unchanged`] : [];
    const upload = created + updated > 0 ? `; ${bytes(sum.bytesUploaded)} to upload` : '';
    return [...work, ...same].join(', ') + upload;
}
function nothingToDo(unchanged, command) {
    if (command === 'remove')
        return 'Nothing to remove';
    return `Nothing to do: ${counted(unchanged, 'file')} unchanged`;
}
function actionSections(plan, style) {
    return workActions.flatMap(action => {
        const changes = forReading(plan.changes.filter(change => change.action === action));
        if (changes.length === 0)
            return [];
        const lines = action === 'headers' ? headerLines(changes, style) : changeLines(changes, MOST_CHANGES, style);
        return [{ title: groupTitle(action, changes, 'planned'), lines }];
    });
}
function cacheSections(classes, style) {
    if (classes.length === 0)
        return [];
    const shown = classes.slice(0, MOST_CLASSES);
    const facts = shown.map(({ cacheControl, files }) => [
        counted(files, 'file'),
        cacheControl === undefined ? 'none sent' : visible(cacheControl),
    ]);
    const room = style.columns - 6 - columnWidths(facts, 2).reduce((sum, width) => sum + width, 0);
    const cells = facts.map((fact, index) => [...fact, examplesIn(room, shown[index])]);
    const rows = alignColumns(cells, ['right', 'left', 'left']);
    const more = classes.length - shown.length;
    return [
        {
            title: `Cache-Control (${counted(classes.length, 'value')})`,
            lines: [
                ...rows.map(([files, value, examples]) => `  ${files}  ${value}  ${style.dim(examples ?? '')}`.trimEnd()),
                ...(more > 0 ? [`  … and ${count(more)} more values (in the changes file)`] : []),
            ],
        },
    ];
}
/** As many examples as fit into so many columns, the first one shortened if it has to be. */
function examplesIn(room, of) {
    const [first, ...others] = (of?.examples ?? []).map(visible);
    if (first === undefined || room < 12)
        return '';
    let text = shortenPath(first, room - 3);
    let shown = 1;
    for (const example of others) {
        if (widthOf(text) + 2 + widthOf(example) > room - 3)
            break;
        text += `, ${example}`;
        shown += 1;
    }
    return (of?.files ?? 0) > shown ? `${text}, …` : text;
}

;// CONCATENATED MODULE: ./lib/report/log/result-lines.js














/** Keys that are named for each problem; the changes file has them all. */
const MOST_KEYS = 20;
const result_lines_MOST_GROUPS = 20;
/**
 * The keys that failed, and paths that were refused, beyond those that the error at the end of the log names: no row is
 * printed twice.
 */
function problemSections(report, style) {
    const failures = groupFailures(report.failures);
    const more = failures.length - result_lines_MOST_GROUPS;
    return [
        ...report.refusals.flatMap(({ problem, paths }) => furtherNames(visible(problem), paths.map(visible), style)),
        ...failures
            .slice(0, result_lines_MOST_GROUPS)
            .flatMap(group => furtherNames(failureTitle(group), group.changes.map(keyLine), style)),
        ...(more > 0
            ? [{ title: `… and ${counted(more, 'other kind')} of failure (in the changes file)`, lines: [] }]
            : []),
    ];
}
function furtherNames(title, names, style) {
    const further = names.slice(annotations_MOST_NAMES);
    if (further.length === 0)
        return [];
    return [
        {
            title: `${title} (${count(further.length)} more)`,
            lines: [
                ...further.slice(0, MOST_KEYS).map(name => `  ${shortenPath(name, style.columns - 2)}`),
                ...andMore(further.length - MOST_KEYS),
            ],
        },
    ];
}
function keyLine(change) {
    return `${actionWords[change.action].sign} ${visible(keyOf(change))}`;
}
/** What became of the plan, in a few lines: headline, totals, the state of the site, what to do next. */
function resultLines(report, style) {
    const indented = (sentence, paint = (text) => text) => sentence === '' ? [] : [`  ${paint(sentence)}`];
    return [
        style.bold(headlineColor(run_report_statusOf(report), style)(headline(report, visible(urlOf(report.target))))),
        ...indented(report.result === undefined ? '' : doneSentence(report)),
        ...(report.dryRun ? [] : report.invalidations.map(invalidationSentence).flatMap(text => indented(text))),
        ...indented(visible(siteToSee(report))),
        ...indented(siteSentence(report)),
        ...indented(permissionsSentence(report)),
        ...indented(againSentence(report)),
        ...indented(timeLine(report), style.dim),
    ];
}
function headlineColor(status, style) {
    switch (status) {
        case 'deployed':
        case 'removed':
        case 'nothing-to-do':
            return style.green;
        case 'dry-run':
        case 'skipped':
        case 'cancelled':
            return style.yellow;
        case 'refused':
        case 'failed':
            return style.red;
    }
}

;// CONCATENATED MODULE: ./lib/report/log/style.js
const style_plain = (text) => text;
const noColor = { green: style_plain, yellow: style_plain, red: style_plain, dim: style_plain, bold: style_plain };
function sgr(on, off) {
    return text => `\u001b[${on}m${text}\u001b[${off}m`;
}
// GitHub's log viewer knows no dim (2): bright black is the grey that it and terminals share.
const ansi = {
    green: sgr(32, 39),
    yellow: sgr(33, 39),
    red: sgr(31, 39),
    dim: sgr(90, 39),
    bold: sgr(1, 22),
};
function styleFor({ color, columns }) {
    return { ...(color ? ansi : noColor), columns };
}

;// CONCATENATED MODULE: ./lib/report/summary/text-summary.js









/** Pages that a message names. */
const text_summary_MOST_PAGES = 10;
/** The run in a few lines of plain text, for a chat: no Markdown, no HTML. */
function textSummary(report) {
    const { plan, result, about } = report;
    const lines = [
        headline(report, visible(urlOf(report.target))),
        ...(plan && result === undefined ? [planSentence(planned(plan.changes), report.command)] : []),
        ...(result ? [doneSentence(report)] : []),
        siteSentence(report),
        againSentence(report),
        ...errorAnnotations(report),
        ...pages(report),
        siteToSee(report) ?? '',
        about.run?.url ?? '',
    ];
    return `${lines
        .filter(line => line !== '')
        .map(unmarked)
        .join('\n')}\n`;
}
/** A chat makes mentions of `@everyone` and `<!channel>`, which a file's name may hold. */
function unmarked(line) {
    return line.replaceAll('<', '‹').replaceAll('>', '›').replaceAll('@', '@\u200b');
}
/** The pages that are new or changed. */
function pages({ plan }) {
    const paths = (plan?.changes ?? [])
        .filter(change => change.action === 'create' || change.action === 'update')
        .filter(({ wanted }) => wanted.kind === 'page')
        .map(change => visible(pathOf(change)));
    if (paths.length === 0)
        return [];
    const left = paths.length - text_summary_MOST_PAGES;
    const more = left > 0 ? ` and ${count(left)} more` : '';
    return [`Pages: ${paths.slice(0, text_summary_MOST_PAGES).join(', ')}${more}`];
}

;// CONCATENATED MODULE: ./lib/flow/publish.js













/** Shows the plan, before anything is done. */
function tellPlan(planned, host) {
    const { summary, sections } = planLog(planned, styleFor(host));
    host.info(`\n${summary.join('\n')}`);
    tellSections(sections, host);
}
/** Shows what became of the run. Causes and remedies are the last that stands in the log. */
function tellResult(report, host) {
    const style = styleFor(host);
    tellSections(problemSections(report, style), host);
    host.info(`\n${resultLines(report, style).join('\n')}`);
    const errors = errorAnnotations(report);
    if (errors.length > 0)
        host.info('');
    for (const text of errors)
        host.error(text, { title: errorTitle(report) });
}
function tellSections(sections, host) {
    for (const { title, lines } of sections)
        host.group(title, lines);
}
/** Tells of a run that is over, everywhere that somebody reads of it: log, annotations, summary, outputs, files. */
async function publish(report, json, host) {
    tellResult(report, host);
    await host.summary(summary(report, SUMMARY_LIMIT));
    if (report.plan === undefined && report.skippedFor === undefined) {
        if (json && report.error)
            host.data(errorJson(report.error));
        return;
    }
    const files = await writeFiles(report, host);
    const values = outputs(totals(report), files, report.invalidations, siteToSee(report));
    for (const [name, value] of Object.entries(values))
        host.setOutput(name, value);
    // What a runner keeps there is gone with the job.
    if (files.changes !== '' && host.isTerminal)
        host.info(`All changes: ${files.changes}`);
    if (json)
        host.data([...changesFile(report)].join('').trimEnd());
}
const NO_FILES = { changes: '', summary: '', summaryText: '', changedPaths: '' };
/** What a deploy did stands, whether or not a disk has room to tell of it. */
async function writeFiles(report, host) {
    try {
        return await writeInto(host.temporaryDirectory, report);
    }
    catch (error) {
        host.warning(`The files for the outputs could not be written: ${visible(String(error))}`);
        return NO_FILES;
    }
}
async function writeInto(folder, report) {
    const files = {
        changes: (0,external_node_path_.join)(folder, 'changes.json'),
        summary: (0,external_node_path_.join)(folder, 'summary.md'),
        summaryText: (0,external_node_path_.join)(folder, 'summary.txt'),
        changedPaths: (0,external_node_path_.join)(folder, 'changed-paths.txt'),
    };
    const changes = await (0,promises_.open)(files.changes, 'w');
    try {
        for (const piece of changesFile(report))
            await changes.write(piece);
    }
    finally {
        await changes.close();
    }
    await (0,promises_.writeFile)(files.summary, summary(report, SUMMARY_FILE_LIMIT));
    await (0,promises_.writeFile)(files.summaryText, textSummary(report));
    await (0,promises_.writeFile)(files.changedPaths, report.changedPaths.map(path => `${path}\n`).join(''));
    return files;
}

;// CONCATENATED MODULE: ./lib/credentials/credentials-error.js

/** From whom GitHub withholds the credentials that are missing, if that is what an error comes from. */
function withheldFrom(error) {
    if (error instanceof errors/* CredentialsError */.lE)
        return error.withheldFrom;
    return error instanceof Error && error.cause !== undefined ? withheldFrom(error.cause) : undefined;
}

;// CONCATENATED MODULE: ./lib/policy/permissions.js

/** What the same run needs without `dry-run`. */
function permissionsFor(config, isUsed) {
    const { Statement } = policyFor({ ...config, dryRun: false });
    const actions = [...new Set(Statement.flatMap(({ Action }) => Action))];
    return {
        used: actions.filter(isUsed),
        unchecked: actions.filter(action => !isUsed(action)),
    };
}

;// CONCATENATED MODULE: ./lib/flow/about.js


/** Where a run comes from and what it works with. */
function aboutOf(config, environment, accessKeyId) {
    const job = jobOf(environment);
    return {
        source: config.command === 'deploy' ? sourceText(config.source) : undefined,
        region: config.connection.region?.name,
        identity: config.credentials.roles.at(-1) ?? keyText(accessKeyId),
        ...(job && jobFacts(job)),
    };
}
function sourceText(source) {
    switch (source.from) {
        case 'directory':
            return fromWorkspace(source.root, source);
        case 'file':
            return fromWorkspace(source.file, source);
        case 'patterns':
            return source.patterns.map(pattern => fromWorkspace(pattern, source)).join(', ');
    }
}
/** As people would write it: below the workspace without it, elsewhere whole. */
function fromWorkspace(path, { workspace }) {
    const below = (0,external_node_path_.relative)(workspace, path);
    return below.startsWith('..') ? path : below || '.';
}
/** Enough to tell one's keys apart, and no more. */
function keyText(accessKeyId) {
    return accessKeyId && `access key …${accessKeyId.slice(-4)}`;
}
function jobFacts({ sha, actor, run, serverUrl, repository }) {
    const commitPage = repository && `${serverUrl}/${repository}/commit/${sha}`;
    return {
        commit: sha === undefined ? undefined : { text: sha.slice(0, 7), url: commitPage },
        actor,
        run: run && { text: `run ${run.id}`, url: run.url },
    };
}

;// CONCATENATED MODULE: ./lib/flow/report.js










/** All there is to say of the run, now that it is over. */
function reportOf(config, reached, { explain, warnings, timings, connections, environment }) {
    const { command, dryRun, target, credentials } = config;
    const { prepared, applied } = reached;
    const error = reached.error ?? applied?.interference ?? applied?.invalidationErrors[0];
    const cancelled = applied?.cancelled === true || error instanceof errors/* Cancelled */.cJ;
    const unfit = error instanceof errors/* SourceError */.c8 ? error.problems : [];
    const skippedFor = credentials.onMissing === 'skip' ? withheldFrom(error) : undefined;
    const isTold = cancelled || skippedFor !== undefined || unfit.length > 0 || error === undefined;
    return {
        command,
        dryRun,
        target,
        siteUrl: config.siteUrl,
        about: aboutOf(config, environment, connections.accessKeyId),
        plan: prepared?.plan,
        refusals: [...(prepared?.plan.refusals ?? []), ...unfit],
        result: applied,
        ...told(config, reached),
        failures: applied ? failuresOf(applied, failed => explain(failed)) : [],
        error: isTold ? undefined : errorText(error, failed => explain(failed)),
        cancelled,
        permissions: permissionsAfter(config, prepared),
        skippedFor,
        warnings,
        phases: timings.phases,
        elapsedMs: timings.elapsedMs,
        requests: connections.requests,
        retries: connections.retries,
    };
}
/** What caches were told and should be, or in a dry run what they would be. */
function told({ dryRun }, { prepared, applied, error }) {
    const plan = prepared?.plan;
    if (plan && applied) {
        const changedPaths = staleAfter(plan, doneIn(applied.outcomes)).paths;
        return { invalidations: applied.invalidations, changedPaths };
    }
    if (plan && dryRun && error === undefined) {
        const changedPaths = staleAfter(plan, new Set(plan.changes.filter(isWork))).paths;
        return { invalidations: plannedInvalidations(plan), changedPaths };
    }
    return { invalidations: [], changedPaths: [] };
}
/** Of a dry run that came to a plan, for which it has listed, and mostly read the record. */
function permissionsAfter(config, prepared) {
    if (!config.dryRun || prepared === undefined)
        return undefined;
    const used = new Set(['s3:ListBucket', ...(prepared.hasNoRecord ? [] : ['s3:GetObject'])]);
    return permissionsFor(config, action => used.has(action));
}

;// CONCATENATED MODULE: ./lib/s3/retry.js


/**
 * An attempt that hangs ends after 15 to 18 s, so a budget sees some six of those and the last ends within
 * two minutes of the first. One request in ten failing that way is survived by a hundred thousand requests.
 */
const RETRY_POLICY = {
    baseMs: 100,
    capMs: 8_000,
    budgetMs: 90_000,
    leastAttempts: 4,
    hopelessMs: 10_000,
};
/** MinIO asks for a minute whatever its load; what is left of the budget must do for a few attempts more. */
const MOST_RETRY_AFTER_MS = 15_000;
/** A body that arrives damaged thrice was not damaged on the way. */
const DAMAGED = new Set(['BadDigest', 'XAmzContentChecksumMismatch', 'XAmzContentSHA256Mismatch']);
const ATTEMPTS_WHEN_DAMAGED = 3;
/**
 * The store with patience: what may pass (`transient`, `throttled`) is repeated, each request within a budget
 * of its own, with exponential backoff and full jitter. Rejects with the last error, or with the signal's reason.
 */
function retrying(store, policy = RETRY_POLICY, hooks = {}, clock = SYSTEM_CLOCK) {
    return new RetryingStore(store, policy, hooks, clock);
}
class RetryingStore {
    #store;
    #policy;
    #hooks;
    #clock;
    /** Whether the store ever answered, if only with an error. */
    #answered = false;
    /** Whether a request used up its budget. */
    #failed = false;
    constructor(store, policy, hooks, clock) {
        this.#store = store;
        this.#policy = policy;
        this.#hooks = hooks;
        this.#clock = clock;
    }
    listPage(prefix, from, signal) {
        return this.#persist(signal, () => this.#store.listPage(prefix, from, signal));
    }
    head(key, signal) {
        return this.#persist(signal, () => this.#store.head(key, signal));
    }
    get(key, signal) {
        return this.#persist(signal, () => this.#store.get(key, signal));
    }
    put(write, signal) {
        return this.#persist(signal, () => this.#store.put(write, signal));
    }
    copyOntoItself(write, signal) {
        return this.#persist(signal, () => this.#store.copyOntoItself(write, signal));
    }
    /** Keys that failed in passing, within an answer that succeeded, are repeated alone. */
    async delete(keys, signal) {
        const refused = [];
        let passing = [];
        let left = keys;
        try {
            await this.#persist(signal, async () => {
                passing = [];
                const failures = await this.#store.delete(left, signal);
                passing = failures.filter(({ error }) => mayPass(error));
                refused.push(...failures.filter(({ error }) => !mayPass(error)));
                if (passing[0]) {
                    left = passing.map(({ key }) => key);
                    throw passing[0].error;
                }
            });
        }
        catch (error) {
            if (passing[0]?.error !== error) {
                throw error;
            }
        }
        return [...refused, ...passing];
    }
    startUpload(start, signal) {
        return this.#persist(signal, () => this.#store.startUpload(start, signal));
    }
    uploadPart(upload, number, body, md5, signal) {
        return this.#persist(signal, () => this.#store.uploadPart(upload, number, body, md5, signal));
    }
    completeUpload(upload, parts, signal) {
        return this.#persist(signal, () => this.#store.completeUpload(upload, parts, signal));
    }
    abortUpload(upload, signal) {
        return this.#persist(signal, () => this.#store.abortUpload(upload, signal));
    }
    async #persist(signal, request) {
        const started = this.#clock.now();
        for (let attempt = 1;; attempt += 1) {
            try {
                const answer = await request();
                this.#answered = true;
                return answer;
            }
            catch (error) {
                signal.throwIfAborted();
                if (!mayPass(error)) {
                    throw error;
                }
                this.#answered ||= error.details.status !== undefined;
                if (!this.#mayRepeat(error, attempt, this.#clock.now() - started)) {
                    throw error;
                }
                await this.#wait(error, attempt, this.#clock.now() - started, signal);
            }
        }
    }
    #mayRepeat(error, attempt, elapsed) {
        if (DAMAGED.has(error.details.code)) {
            return attempt < ATTEMPTS_WHEN_DAMAGED;
        }
        const mayRepeat = this.#isHopeless(error)
            ? elapsed < this.#policy.hopelessMs
            : elapsed < this.#policy.budgetMs || attempt < this.#policy.leastAttempts;
        this.#failed ||= !mayRepeat;
        return mayRepeat;
    }
    /** Also where nobody listens and nobody ever did: rather a wrong endpoint than a restart. */
    #isHopeless(error) {
        return this.#failed || (error.details.code === 'ECONNREFUSED' && !this.#answered);
    }
    async #wait(error, attempt, elapsed, signal) {
        const { baseMs, capMs, budgetMs, hopelessMs } = this.#policy;
        const backoff = this.#clock.random() * Math.min(capMs, baseMs * 2 ** (attempt - 1));
        const asked = Math.min(error.details.retryAfterMs ?? 0, MOST_RETRY_AFTER_MS);
        const left = (this.#isHopeless(error) ? hopelessMs : budgetMs) - elapsed;
        // The last attempt comes with the end of the budget, not after it.
        const waitMs = Math.min(asked + backoff, Math.max(left, baseMs));
        this.#hooks.onRetry?.(error, attempt, waitMs);
        try {
            await this.#clock.sleep(waitMs, signal);
        }
        catch (cause) {
            signal.throwIfAborted();
            throw cause;
        }
    }
}
function mayPass(error) {
    return (error instanceof store_error/* StoreError */.A &&
        (error.details.verdict === 'transient' || error.details.verdict === 'throttled'));
}

// EXTERNAL MODULE: ./lib/github/token-refused.js
var token_refused = __nccwpck_require__(9607);
;// CONCATENATED MODULE: ./lib/github/workflow-token.js




/** What AWS expects, and other stores can be told to. */
const AUDIENCE = 'sts.amazonaws.com';
const workflow_token_ATTEMPTS = 4;
const workflow_token_TIMEOUT_MS = 15_000;
/** A fresh token. It holds for about five minutes, which is why it is asked for anew each time. */
async function requestToken(ask, audience = AUDIENCE, backoffMs = 500) {
    for (let attempt = 1;; attempt++) {
        try {
            return await ask(audience);
        }
        catch (error) {
            const isFinal = error instanceof token_refused/* TokenRefused */.K && !error.mayPass;
            if (isFinal || attempt === workflow_token_ATTEMPTS)
                throw error;
            await (0,external_node_timers_promises_namespaceObject.setTimeout)(backoffMs * 2 ** attempt);
        }
    }
}
/**
 * Asks as `core.getIDToken` does. For the command line: the toolkit names the token on standard output to have it
 * masked, where a command's data belongs. A test holds the two against each other.
 */
function askRunner({ url, bearer }, agents) {
    return async (audience) => {
        const { status, body } = await get(`${url}&audience=${encodeURIComponent(audience)}`, bearer, agents);
        if (status !== 200)
            throw token_refused/* TokenRefused */.K.byStatus(status);
        const token = tokenIn(body);
        if (token === undefined)
            throw new token_refused/* TokenRefused */.K('GitHub answered something else than a token', true);
        return token;
    };
}
/** The answer is a secret, so that no part of it gets into an error. */
function tokenIn(body) {
    try {
        const answer = JSON.parse(body);
        const hasValue = typeof answer === 'object' && answer !== null && 'value' in answer;
        return hasValue && typeof answer.value === 'string' && answer.value !== '' ? answer.value : undefined;
    }
    catch {
        return undefined;
    }
}
function get(url, bearer, agents) {
    const isPlain = url.startsWith('http:');
    const options = {
        agent: isPlain ? agents.http : agents.https,
        headers: { accept: 'application/json', authorization: `Bearer ${bearer}` },
        signal: AbortSignal.timeout(workflow_token_TIMEOUT_MS),
    };
    return new Promise((resolve, reject) => {
        const request = (isPlain ? external_node_http_ : external_node_https_).get(url, options, async (incoming) => {
            try {
                const body = Buffer.concat(await incoming.toArray()).toString();
                resolve({ status: incoming.statusCode ?? 0, body });
            }
            catch (error) {
                reject(error);
            }
        });
        request.on('error', reject);
    });
}
/** Empty where the token cannot be read. */
function claimsOf(token) {
    try {
        const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
        return typeof claims === 'object' && claims !== null ? claims : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./lib/credentials/refused.js

/** Why STS refuses a role, and what to do. */
function refusedProblem(refusal) {
    const { role, code, message } = refusal;
    return {
        problem: `The role ${role} cannot be assumed: ${message.replace(/\.$/, '')} (${code})`,
        hint: refused_hintFor(refusal),
    };
}
function refused_hintFor(refusal) {
    const { message, claims, duration } = refusal;
    // The SDK says the same with and without.
    const code = refusal.code.replace(/Exception$/, '');
    if (/expired/i.test(code) || /token (is|has) expired/i.test(message))
        return expired(claims !== undefined);
    if (/DurationSeconds/i.test(message))
        return tooLong(duration);
    if (code === 'InvalidIdentityToken')
        return providerHint(claims);
    if (code === 'AccessDenied')
        return claims === undefined ? notAllowed(refusal) : notTrusted(claims);
    if (/^(ValidationError|InvalidParameterValue|NoSuchEntity|NoSuchRole)/.test(code))
        return wrongArn(claims);
    if (code === 'RegionDisabled')
        return ['Set `region` to one in which this account may use STS, or switch the region on in the account.'];
    return KEYS.has(code) ? wrongKeys : [];
}
const KEYS = new Set(['InvalidClientTokenId', 'SignatureDoesNotMatch', 'UnrecognizedClient']);
const wrongKeys = ['The credentials that ask for the role are wrong: check key, secret and session token.'];
function expired(withToken) {
    return withToken
        ? ["The workflow's token holds for minutes, and was got just now: check the clock of this machine (NTP)."]
        : ['The credentials that ask for the role have expired. Get new ones, and run again.'];
}
function tooLong(duration) {
    const asked = duration === undefined ? '' : ` (now ${duration})`;
    return [
        `Lower \`role-duration\`${asked}, or raise the maximum session duration of the role. A role that another role asks`,
        'for holds for one hour at most. New credentials are got in time however long the deploy takes.',
    ];
}
function wrongArn(claims) {
    return [
        'Check `role-to-assume`: the ARN of a role that exists, such as arn:aws:iam::123456789012:role/site-deploy.',
        ...(claims === undefined
            ? []
            : [`The token was for the audience ${audienceOf(claims)}, which the store must expect.`]),
    ];
}
function notAllowed({ role, by, couldUseToken }) {
    const asker = by ?? 'whoever asks for it';
    return [
        `Allow sts:AssumeRole on ${role} in the policy of ${by === undefined ? 'whoever asks for it' : by},`,
        `and let ${asker} through as a principal in the trust policy of the role. AWS says the same of a role that does not exist.`,
        ...(couldUseToken
            ? [
                "To ask with the workflow's token instead, give the job the right to it:",
                '  permissions:',
                '    id-token: write',
                '    contents: read',
            ]
            : []),
    ];
}
function providerHint(claims) {
    const host = issuerOf(claims);
    return [
        `The account of the role must have ${host} as an identity provider, with ${audienceOf(claims)} among its audiences:`,
        `  aws iam create-open-id-connect-provider --url https://${host} --client-id-list ${audienceOf(claims)}`,
    ];
}
/** STS says no more than that it refuses, be it the condition, the provider or that there is no such role. */
function notTrusted(claims) {
    const host = issuerOf(claims);
    const { sub = 'unknown' } = claims;
    const condition = (subject) => `  "StringEquals": { "${host}:sub": "${subject}" }`;
    const other = otherSubject(claims);
    return [
        `The token said aud ${audienceOf(claims)} and sub ${sub}`,
        `The role's trust policy must allow sts:AssumeRoleWithWebIdentity to the provider ${host}, on this condition:`,
        condition(sub),
        ...(other === undefined ? [] : [other.isImmutable ? WITH_IDS : WITHOUT_IDS, condition(other.subject)]),
        'AWS says the same of a role that does not exist: check `role-to-assume` too.',
    ];
}
const WITH_IDS = 'Where GitHub puts the immutable ids of owner and repository in (repositories made or renamed since July 2026), it is:';
const WITHOUT_IDS = 'Where GitHub puts no immutable ids in (repositories from before July 2026), it is:';
function audienceOf({ aud = AUDIENCE } = {}) {
    return aud;
}
function issuerOf({ iss = 'https://token.actions.githubusercontent.com' } = {}) {
    return iss.replace(/^https?:\/\//, '');
}
/** The form that was not sent, of a `sub` that begins as GitHub's do by default. */
function otherSubject(claims) {
    const { sub = '', repository = '', repository_id: id, repository_owner_id: ownerId } = claims;
    const [owner = '', name = ''] = repository.split('/');
    const plain = `repo:${repository}`;
    const immutable = `repo:${owner}@${ownerId}/${name}@${id}`;
    if (name === '' || id === undefined || ownerId === undefined)
        return undefined;
    if (sub.startsWith(`${plain}:`))
        return { subject: immutable + sub.slice(plain.length), isImmutable: true };
    if (sub.startsWith(`${immutable}:`))
        return { subject: plain + sub.slice(immutable.length), isImmutable: false };
    return undefined;
}

;// CONCATENATED MODULE: ./lib/credentials/assume-roles.js





/** What no log may show of credentials. The key's ID is no secret, but of use to who finds the rest. */
function secretsOf({ accessKeyId, secretAccessKey, sessionToken }) {
    return [accessKeyId, secretAccessKey, ...(sessionToken === undefined ? [] : [sessionToken])];
}
/** Assumes the roles, one with the other. Loads the client of STS only now. */
async function assumeRoles(asked, agents, onSecret) {
    const { roles, sessionName, duration, policy, askForToken } = asked;
    const common = { RoleSessionName: sessionName };
    let asker = askForToken === undefined
        ? { by: await asked.base() }
        : { token: await tokenFrom(askForToken, asked.audience, onSecret) };
    if ('by' in asker)
        secretsOf(asker.by).forEach(onSecret);
    for (const role of roles.slice(0, -1)) {
        asker = { by: await assume({ ...common, RoleArn: role }, asker, asked, agents), role };
        secretsOf(asker.by).forEach(onSecret);
    }
    const last = {
        ...common,
        RoleArn: roles.at(-1) ?? roles[0],
        ...(duration !== undefined && { DurationSeconds: duration }),
        ...(policy !== undefined && { Policy: policy }),
    };
    return assume(last, asker, asked, agents);
}
async function tokenFrom(ask, audience, onSecret) {
    try {
        const token = await requestToken(ask, audience);
        onSecret(token);
        return token;
    }
    catch (error) {
        if (!(error instanceof token_refused/* TokenRefused */.K))
            throw error;
        const problem = `The workflow's token could not be got: ${error.message}.`;
        throw new errors/* CredentialsError */.lE({ problem, hint: ['Run again; if it stays, see githubstatus.com.'] }, error);
    }
}
async function assume(input, asker, asked, agents) {
    try {
        return identityIn(await assume_roles_send(input, asker, asked, agents));
    }
    catch (error) {
        if (isPolicyRefused(error))
            throw error;
        if (assume_roles_isAnswer(error) && error.$fault === 'client')
            throw refused(error, input.RoleArn, asker, asked);
        throw notReached(error, input.RoleArn);
    }
}
async function assume_roles_send(input, asker, { region, endpoint, externalId }, agents) {
    const { STSClient, AssumeRoleCommand, AssumeRoleWithWebIdentityCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(542), __nccwpck_require__.e(861), __nccwpck_require__.e(695)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1695, 19));
    const client = new STSClient({
        region,
        requestHandler: (0,http_agents/* handlerOf */.A0)(agents),
        ...(endpoint !== undefined && { endpoint }),
        ...('by' in asker && { credentials: asker.by }),
    });
    return 'token' in asker
        ? client.send(new AssumeRoleWithWebIdentityCommand({ ...input, WebIdentityToken: asker.token }))
        : client.send(new AssumeRoleCommand({ ...input, ...(externalId !== undefined && { ExternalId: externalId }) }));
}
function identityIn({ Credentials }) {
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = Credentials ?? {};
    if (!AccessKeyId || !SecretAccessKey)
        throw new Error('The answer of STS holds no credentials.');
    return {
        accessKeyId: AccessKeyId,
        secretAccessKey: SecretAccessKey,
        ...(SessionToken && { sessionToken: SessionToken }),
        ...(Expiration && { expiration: Expiration }),
    };
}
function assume_roles_isAnswer(error) {
    return error instanceof Error && '$fault' in error && !assume_roles_PASSING.has(error.name.replace(/Exception$/, ''));
}
const assume_roles_PASSING = new Set(['Throttling', 'RequestLimitExceeded', 'IDPCommunicationError']);
/** The policy is what STS objects to: too large in its packed form, or with words that a store (MinIO) does not know. */
function isPolicyRefused(error) {
    if (!assume_roles_isAnswer(error))
        return false;
    const { name, message } = error;
    return (/^(MalformedPolicyDocument|PackedPolicyTooLarge)/.test(name) ||
        (name === 'InvalidParameterValue' && /unsupported action|invalid (resource|condition)/.test(message)));
}
/** The same error, which may pass or not, now saying what it kept from being done. */
function notReached(error, role) {
    if (!(error instanceof Error))
        return error;
    const { code, hostname } = error;
    const why = code === 'ENOTFOUND' && hostname ? `${hostname} cannot be resolved` : error.message;
    error.message = `Could not assume ${role}: ${why}`;
    return error;
}
function refused(error, role, asker, asked) {
    const problem = refusedProblem({
        role,
        code: error.name,
        message: error.message,
        duration: asked.duration,
        couldUseToken: asked.isOnGithub && asked.askForToken === undefined,
        ...('token' in asker && { claims: claimsOf(asker.token) }),
        ...('role' in asker && asker.role !== undefined && { by: asker.role }),
    });
    return new errors/* CredentialsError */.lE(problem, error);
}

;// CONCATENATED MODULE: ./lib/s3/default-credentials.js
/** What every AWS tool finds. Keys in the environment need no SDK; else its chain looks, and keeps what it finds. */
function defaultCredentials(options, environment) {
    const keys = options.profile === undefined ? keysIn(environment) : undefined;
    if (keys !== undefined)
        return async () => keys;
    let chain;
    return async () => {
        chain ??= (await Promise.all(/* import() */[__nccwpck_require__.e(542), __nccwpck_require__.e(861), __nccwpck_require__.e(711), __nccwpck_require__.e(582)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1582))).sdkCredentials(options);
        return chain();
    };
}
/** As in the SDK, a profile goes before keys. */
function keysIn(environment) {
    const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken, AWS_PROFILE, } = environment;
    if (AWS_PROFILE || !accessKeyId || !secretAccessKey)
        return undefined;
    return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
}

;// CONCATENATED MODULE: ./lib/s3/settings.js



/** The SDK reads them where there is more to read than a few variables. */
async function readSettings(connection, environment) {
    if (isPlain(connection, environment)) {
        const { AWS_REGION, AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL } = environment;
        return {
            region: AWS_REGION || undefined,
            endpoint: AWS_ENDPOINT_URL_S3 || AWS_ENDPOINT_URL || undefined,
            variant: false,
        };
    }
    const { sdkSettings } = await Promise.all(/* import() */[__nccwpck_require__.e(542), __nccwpck_require__.e(861), __nccwpck_require__.e(711), __nccwpck_require__.e(582)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1582));
    return sdkSettings(connection.profile);
}
/** Asks for endpoints of another kind, or for others than the environment names. */
const UNUSUAL = ['AWS_USE_FIPS_ENDPOINT', 'AWS_USE_DUALSTACK_ENDPOINT', 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'];
function isPlain({ profile, endpoint, region }, environment) {
    if (profile !== undefined || environment['AWS_PROFILE'])
        return false;
    if (UNUSUAL.some(name => environment[name]))
        return false;
    return (endpoint !== undefined && region !== undefined) || !hasSharedFiles(environment);
}
function hasSharedFiles({ AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE }) {
    return ((0,external_node_fs_.existsSync)(AWS_CONFIG_FILE || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.aws', 'config')) ||
        (0,external_node_fs_.existsSync)(AWS_SHARED_CREDENTIALS_FILE || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.aws', 'credentials')));
}

;// CONCATENATED MODULE: ./lib/credentials/missing.js
/** No credentials at all: why that may be, and what to do. */
function missingProblem(search) {
    const { role, profile, environment, job, outsider } = search;
    if (profile !== undefined)
        return ofProfile(profile);
    if (job === undefined)
        return missing_ELSEWHERE;
    if (outsider === 'fork')
        return FORK;
    if (outsider === 'dependabot')
        return missing_DEPENDABOT;
    if (role !== undefined && job.tokenSource === undefined)
        return ofPermission(role);
    return onGithub(environment);
}
const SKIP = 'To keep such runs green without a deploy, set `on-missing-credentials: skip`.';
const FORK = {
    problem: 'There are no credentials: GitHub gives pull requests from forks neither secrets nor a token to assume a role with.',
    hint: [
        SKIP,
        'To leave the job out of such runs instead, give it this condition:',
        '  if: github.event.pull_request.head.repo.full_name == github.repository',
    ],
};
const missing_DEPENDABOT = {
    problem: "There are no credentials: GitHub gives pull requests of Dependabot none of the repository's secrets, and a token only where the job asks for it.",
    hint: [
        SKIP,
        'To deploy from them all the same, give the job the right to a token, for `role-to-assume`:',
        '  permissions:',
        '    id-token: write',
        "or keep the keys among Dependabot's secrets too (Settings, Secrets and variables, Dependabot).",
    ],
};
function ofPermission(role) {
    return {
        problem: `There are no credentials to assume ${role} with: this job has no right to the workflow's token.`,
        hint: [
            'Add this to the job:',
            '  permissions:',
            '    id-token: write',
            '    contents: read',
            'What is not named there is taken away: add what else the job needs. If the job is in a reusable workflow, the job',
            'that calls it needs the permission as well.',
        ],
    };
}
function ofProfile(profile) {
    return {
        problem: `There are no credentials: the profile ${profile} does not exist, or has none.`,
        hint: [
            '`aws-profile` is the name of a section in ~/.aws/config or ~/.aws/credentials (or where AWS_CONFIG_FILE and',
            'AWS_SHARED_CREDENTIALS_FILE say), with keys, a role, SSO or a process.',
        ],
    };
}
function onGithub({ AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY }) {
    const empty = [
        ...(AWS_ACCESS_KEY_ID === '' ? ['AWS_ACCESS_KEY_ID'] : []),
        ...(AWS_SECRET_ACCESS_KEY === '' ? ['AWS_SECRET_ACCESS_KEY'] : []),
    ];
    const secrets = 'The secret behind it is not set for this repository, or not for the environment of this job.';
    return {
        problem: 'There are no credentials.',
        hint: [
            ...(empty.length > 0 ? [`${empty.join(' and ')}: set, but empty. ${secrets}`] : []),
            'Name a role in `role-to-assume`, and give the job the right to a token to assume it with:',
            '  permissions:',
            '    id-token: write',
            '    contents: read',
            'or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY from secrets in the `env` of this step.',
        ],
    };
}
const missing_ELSEWHERE = {
    problem: 'There are no credentials.',
    hint: [
        'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile in `aws-profile` or AWS_PROFILE, or run this where a',
        'role belongs to the machine.',
    ],
};

;// CONCATENATED MODULE: ./lib/credentials/outsider.js

/**
 * Whether this run belongs to somebody from whom GitHub withholds secrets and the token. `pull_request_target` and
 * `workflow_run` get them for everybody.
 */
async function outsiderOf(job) {
    if (!job || !/^pull_request(_review|_review_comment)?$/.test(job.event.name))
        return undefined;
    const pull = await pullRequestOf(job);
    if (pull?.isOfDependabot || job.actor === DEPENDABOT)
        return 'dependabot';
    return pull?.isFork ? 'fork' : undefined;
}

;// CONCATENATED MODULE: ./lib/credentials/chain.js






/** Where STS and SSO are asked when nobody names a region. */
const DEFAULT_REGION = 'us-east-1';
/** What every AWS tool finds: the environment, the profile, SSO, a web identity, the machine's role. */
function chainOf(connection, role, environment, agents) {
    const { profile } = connection;
    const region = async () => connection.region?.name ?? (await readSettings(connection, environment)).region ?? DEFAULT_REGION;
    const find = defaultCredentials({ profile, region, agents }, environment);
    return {
        region,
        credentials: async () => {
            try {
                return await find();
            }
            catch (error) {
                if (!isOfTheChain(error))
                    throw error;
                if (!/^Could not load credentials from any/.test(error.message))
                    throw unusable(error, profile);
                const job = jobOf(environment);
                const outsider = await outsiderOf(job);
                const problem = missingProblem({ role, profile, environment, job, outsider });
                throw new errors/* CredentialsError */.lE(problem, error, profile === undefined ? outsider : undefined);
            }
        },
    };
}
/** Something is wrong with what it found, or nothing was found; all else is of a service or the network. */
function isOfTheChain(error) {
    return error instanceof Error && /^(CredentialsProvider|TokenProvider)Error$/.test(error.name);
}
function unusable(error, profile) {
    const problem = `The credentials${profile === undefined ? '' : ` of the profile ${profile}`} cannot be used: ${error.message.replace(/\s+/g, ' ').replace(/\.$/, '')}.`;
    const hint = [
        'Check the variables AWS_… of the environment, ~/.aws/config and ~/.aws/credentials; `aws sts get-caller-identity` reads the same.',
    ];
    return new errors/* CredentialsError */.lE({ problem, hint }, error);
}

;// CONCATENATED MODULE: ./lib/credentials/renewing.js
/** Milliseconds before they expire: what is under way then still ends in time. */
const EARLY_MS = 5 * 60_000;
/** Milliseconds to wait after a renewal that failed while the old credentials still hold. */
const AGAIN_MS = 10_000;
/**
 * Keeps credentials until shortly before they expire, and gets new ones once for all who ask meanwhile. A renewal that
 * fails matters only once the old ones have expired.
 */
function renewing(get, now = Date.now) {
    let held;
    let pending;
    const renew = async () => {
        const before = held;
        try {
            const identity = await get();
            held = { identity, renewAt: renewalOf(identity, now()) };
            return identity;
        }
        catch (error) {
            if (before === undefined || expiryOf(before.identity) <= now())
                throw error;
            before.renewAt = now() + AGAIN_MS;
            return before.identity;
        }
        finally {
            pending = undefined;
        }
    };
    return async () => {
        if (held !== undefined && now() < held.renewAt)
            return held.identity;
        pending ??= renew();
        return pending;
    };
}
/** Short-lived ones are renewed in the last third of their life, so that they are of any use. */
function renewalOf(identity, now) {
    const expiry = expiryOf(identity);
    return expiry === Number.POSITIVE_INFINITY ? expiry : expiry - Math.min(EARLY_MS, (expiry - now) / 3);
}
function expiryOf({ expiration }) {
    return expiration?.getTime() ?? Number.POSITIVE_INFINITY;
}

;// CONCATENATED MODULE: ./lib/credentials/role-arn.js
/** ARNs of a partition of AWS. Stores have others, or none: `arn:minio:…`. */
function isOfAws(role) {
    return /^arn:aws(-[a-z]+)*:/.test(role);
}

;// CONCATENATED MODULE: ./lib/credentials/provider.js








/**
 * The credentials of a run, for every client of a service: those of the environment, the profile or the machine, or
 * of `role-to-assume`. Asks for nothing before it is called; throws a `CredentialsError` where there are none.
 */
function credentialsProvider(request, environment, listener) {
    let source;
    const masked = new Set();
    return async () => {
        source ??= sourceOf(request, environment, listener);
        const identity = await source();
        for (const secret of secretsOf(identity)) {
            if (masked.has(secret))
                continue;
            masked.add(secret);
            listener.mask(secret);
        }
        return identity;
    };
}
function sourceOf(request, environment, listener) {
    const agents = (0,http_agents/* createAgents */.jQ)(environment);
    const [first, ...others] = request.credentials.roles;
    const chain = chainOf(request.connection, first, environment, agents);
    if (first === undefined)
        return chain.credentials;
    const roles = [first, ...others];
    const last = others.at(-1) ?? first;
    let policies = policiesFor(request, last);
    const askForToken = askForTokenIn(request.connection, environment, agents, listener);
    const onSecret = (text) => listener.mask(text);
    return renewing(async () => {
        const asked = { ...(await assumptionOf(request, roles, chain, environment)), askForToken };
        for (;;) {
            const [policy, ...wider] = policies;
            try {
                return await assumeRoles({ ...asked, policy }, agents, onSecret);
            }
            catch (error) {
                if (policy === undefined || !isPolicyRefused(error))
                    throw error;
                const said = `${error.message.replace(/\.$/, '')} (${error.name})`;
                if (wider.length === 0)
                    throw noPolicy(last, said, error);
                policies = wider;
                listener.warn(`The session policy was refused, so one goes along that ends at the bucket, not at the prefix: ${said}`);
            }
        }
    });
}
/** One after the other until one is taken; `undefined` is to go without, which is done only if it was said. */
function policiesFor(request, role) {
    if (request.credentials.sessionPolicy === 'none')
        return [undefined];
    const policies = request.sessionPolicies(role);
    if (policies.length === 0)
        throw noPolicy(role, 'it would be longer than 2,048 characters');
    return policies;
}
function noPolicy(role, why, cause) {
    const problem = `The role ${role} cannot be assumed with a session policy: ${why}.`;
    const hint = [
        'The policy keeps this run from more than it has to do, so it does not run without. To leave what it may do to the role',
        'alone, set `session-policy: none`.',
    ];
    return new errors/* CredentialsError */.lE({ problem, hint }, cause);
}
async function assumptionOf({ connection, credentials }, roles, chain, environment) {
    return {
        roles,
        sessionName: credentials.sessionName,
        externalId: credentials.externalId,
        audience: credentials.audience ?? audienceFor(roles[0], connection, environment),
        duration: credentials.duration,
        base: chain.credentials,
        region: await chain.region(),
        endpoint: isOfAws(roles[0]) || namesSts(environment) ? undefined : connection.endpoint,
        isOnGithub: jobOf(environment) !== undefined,
    };
}
function askForTokenIn({ profile }, environment, agents, { idToken }) {
    const source = jobOf(environment)?.tokenSource;
    // Who names a profile wants it to ask, also in a job that has a token.
    if (source === undefined || profile !== undefined)
        return undefined;
    return idToken ?? askRunner(source, agents);
}
/** A store answers for STS where it answers for S3, unless the environment says otherwise. */
function namesSts({ AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_STS }) {
    return Boolean(AWS_ENDPOINT_URL || AWS_ENDPOINT_URL_STS);
}
/** The token is for whom it is sent to: with AWS's audience another could use it at AWS. */
function audienceFor(role, { endpoint }, environment) {
    const { AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_STS } = environment;
    const sts = AWS_ENDPOINT_URL_STS || AWS_ENDPOINT_URL || (isOfAws(role) ? undefined : endpoint);
    const url = sts !== undefined && URL.canParse(sts) ? new URL(sts) : undefined;
    return url === undefined || AWS_HOST.test(url.hostname) ? AUDIENCE : url.host;
}
const AWS_HOST = /(^|\.)(amazonaws\.(com(\.cn)?|eu)|api\.aws|api\.amazonwebservices\.com\.cn)$/;

;// CONCATENATED MODULE: ./lib/http/plain-http.js
/** What to warn of where requests would travel for all on the way to read. Names the host alone. */
function plainHttpWarning(endpoint) {
    if (endpoint === undefined || !URL.canParse(endpoint))
        return undefined;
    const { protocol, hostname, host } = new URL(endpoint);
    if (protocol !== 'http:' || LOOPBACK.test(hostname))
        return undefined;
    return `${host} is reached over plain HTTP: whoever is on the way can read and change what is sent, session tokens too. Use https:// if the store has it.`;
}
const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

// EXTERNAL MODULE: ./lib/http/proxies.js
var proxies = __nccwpck_require__(3192);
// EXTERNAL MODULE: ./lib/pace/limiter.js + 1 modules
var limiter = __nccwpck_require__(4192);
;// CONCATENATED MODULE: ./lib/policy/session-policy.js


/** Characters of a session's policy that AWS takes. */
const LIMIT = 2_048;
/**
 * What goes along when a role is assumed, so that the run can do no more than it has to: the first that the service
 * takes. The second ends at the bucket, not at the prefix, and is short whatever the prefix is.
 */
function sessionPolicies(config, role) {
    const isAws = isOfAws(role);
    const exact = isAws ? sessionPolicyFor(config) : policyFor(config);
    const texts = [exact, wholeBucketPolicyFor(config, isAws)].map(policy => JSON.stringify(policy));
    return [...new Set(texts)].filter(({ length }) => length <= LIMIT);
}

// EXTERNAL MODULE: ./lib/s3/wire/route.js
var route = __nccwpck_require__(3319);
;// CONCATENATED MODULE: ./lib/s3/wire/uri.js
/** Nothing in it to encode; `/` stands for itself in a path. */
const PLAIN_PATH = /^[\w.~/-]*$/;
/**
 * The path of an object below its bucket's, which ends in `/`. S3 signs and stores what is sent: each segment is
 * encoded once, and nothing is put straight (`a//b`, `../x`).
 */
function objectPath(bucketPath, key) {
    if (key === '') {
        throw new Error('An object needs a key: without one the request would be about its bucket.');
    }
    return bucketPath + (PLAIN_PATH.test(key) ? key : key.split('/').map(encodeStrictly).join('/'));
}
/** Encoded and sorted by name, as it is signed. */
function queryString(query) {
    return (Object.entries(query)
        .map(([name, value]) => [encodeStrictly(name), encodeStrictly(value)])
        // Not the whole of it: `=` comes behind digits.
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => `${name}=${value}`)
        .join('&'));
}
/** RFC 3986: unreserved characters alone stay. */
function encodeStrictly(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** The header that names an object to copy; of an access point, `bucket` is the ARN. */
function copySource(bucket, key) {
    const object = bucket.startsWith('arn:') ? `${bucket}/object/${key}` : `${bucket}/${key}`;
    return object.split('/').map(encodeURIComponent).join('/');
}

;// CONCATENATED MODULE: ./lib/s3/plain-route.js



/**
 * The route to a bucket of the usual kind: by name or by path, at an endpoint that was given or at AWS's own. Undefined
 * for what only the SDK's rules tell: access points, directory buckets, FIPS and dual stack, partitions of their own.
 */
function plainRoute(bucket, { region, endpoint, forcePathStyle, variant }) {
    if (variant || bucket.includes(':') || bucket.endsWith('--x-s3') || bucket.endsWith('--xa-s3'))
        return undefined;
    const host = endpoint === undefined ? awsHost(region) : endpoint;
    if (host === undefined)
        return undefined;
    const url = new URL(host);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        throw notAnAddress();
    const byName = !forcePathStyle && isHostLabel(bucket) && !isAddress(url.hostname);
    if (byName)
        url.hostname = `${bucket}.${url.hostname}`;
    else
        url.pathname = `${url.pathname.replace(/\/$/, '')}/${encodeStrictly(bucket)}`;
    return (0,route/* routeTo */.B)(url, { region: checked(region), service: 's3' });
}
/** AWS's partitions for everybody; where a name fits none, the SDK knows more. */
const plain_route_PARTITIONS = [
    [/^(us|eu|ap|sa|ca|me|af|il|mx)-(?!gov|iso)[a-z]+-\d+$/, 'amazonaws.com'],
    [/^us-gov-[a-z]+-\d+$/, 'amazonaws.com'],
    [/^cn-[a-z]+-\d+$/, 'amazonaws.com.cn'],
];
function awsHost(region) {
    const suffix = plain_route_PARTITIONS.find(([name]) => name.test(region))?.[1];
    return suffix && `https://s3.${region}.${suffix}`;
}
/** What a host name can begin with, and a wildcard certificate covers. */
function isHostLabel(bucket) {
    return /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(bucket);
}
function isAddress(hostname) {
    return hostname.startsWith('[') || /^\d+(\.\d+){3}$/.test(hostname);
}
/** Without the value, in which a password may stand: `user:password@host` is a URL of the scheme `user`. */
function notAnAddress() {
    return new store_error/* StoreError */.A('the endpoint is not a URL that begins with https:// or http://', {
        operation: 'HeadBucket',
        code: 'ERR_INVALID_URL',
        verdict: 'run',
    });
}
/** It goes into the signature's scope, in which a blank or a slash would be another thing. */
function checked(region) {
    if (/^[\w.:-]+$/.test(region))
        return region;
    throw new store_error/* StoreError */.A(`"${region}" cannot be the name of a region`, {
        operation: 'HeadBucket',
        code: 'ConfigurationError',
        verdict: 'run',
    });
}

;// CONCATENATED MODULE: ./lib/s3/region-of-endpoint.js
/** Hosts of stores that check the region of a signature, and where their names have it. */
const HOSTS = [
    { host: /^s3\.([a-z0-9-]+)\.backblazeb2\.com$/ },
    { host: /^s3\.([a-z0-9-]+)\.scw\.cloud$/ },
    { host: /^s3\.([a-z0-9-]+)\.wasabisys\.com$/ },
    { host: /^s3\.wasabisys\.com$/, region: 'us-east-1' },
    { host: /^([a-z0-9-]+)\.digitaloceanspaces\.com$/ },
    { host: /(?:^|\.)r2\.cloudflarestorage\.com$/, region: 'auto' },
    { host: /^storage\.googleapis\.com$/, region: 'auto' },
];
/** The region that a well-known store's endpoint is for. */
function regionOfEndpoint(endpoint) {
    if (!URL.canParse(endpoint))
        return undefined;
    const { hostname } = new URL(endpoint);
    for (const { host, region } of HOSTS) {
        const match = host.exec(hostname);
        if (match)
            return region ?? match[1];
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/s3/wire/signing-clock.js
/** Milliseconds. S3 refuses what was signed a quarter of an hour off; less than this is the time that an answer takes. */
const TOLERANCE_MS = 4 * 60_000;
/** The time that requests are signed with: this machine's, until a refusal shows that it is off. */
class SigningClock {
    #offsetMs = 0;
    now() {
        return new Date(Date.now() + this.#offsetMs);
    }
    /** Whether a request was refused while the clock was off. It is right from then on. */
    corrects({ status, headers }, nowMs) {
        if (status !== 403 && status !== 400)
            return false;
        const offsetMs = Date.parse(headers.date ?? '') - nowMs;
        if (Number.isNaN(offsetMs) || Math.abs(offsetMs - this.#offsetMs) < TOLERANCE_MS)
            return false;
        this.#offsetMs = offsetMs;
        return true;
    }
}

;// CONCATENATED MODULE: ./lib/s3/connect.js






/** Where AWS answers for every bucket, if only with the bucket's region; what other stores usually expect. */
const connect_DEFAULT_REGION = 'us-east-1';
/**
 * The place of the bucket. What the connection leaves open comes from environment and profile. A region that is known
 * nowhere is asked of the bucket by the first request itself: its answer tells.
 */
async function connect({ bucket }, connection, credentials, environment = process.env) {
    const settings = await readSettings(connection, environment);
    const endpoint = connection.endpoint ?? settings.endpoint;
    const region = givenRegion(connection, endpoint) ?? settings.region ?? connect_DEFAULT_REGION;
    const forcePathStyle = connection.forcePathStyle ?? needsPathStyle(bucket, endpoint);
    const agents = (0,http_agents/* createAgents */.jQ)(environment);
    const { profile } = connection;
    const chain = { profile, region: async () => region, agents };
    return {
        place: { region, endpoint, forcePathStyle, variant: settings.variant },
        agents,
        credentials: credentials ?? defaultCredentials(chain, environment),
        profile,
        clock: new SigningClock(),
    };
}
/** Loads the SDK where the way is an unusual one. */
async function findRoute(bucket, { place, credentials, profile }) {
    const plain = plainRoute(bucket, place);
    if (plain !== undefined)
        return plain;
    const { sdkRoute } = await Promise.all(/* import() */[__nccwpck_require__.e(542), __nccwpck_require__.e(861), __nccwpck_require__.e(711), __nccwpck_require__.e(582)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1582));
    return sdkRoute(bucket, place, credentials, profile);
}
/** The endpoint of a well-known store knows better than an environment that is made for AWS. */
function givenRegion({ region }, endpoint = '') {
    return region?.from === 'input' ? region.name : (regionOfEndpoint(endpoint) ?? region?.name);
}
/** Many stores have no host name for each bucket, and a wildcard certificate covers no name with a dot. */
function needsPathStyle(bucket, endpoint) {
    return endpoint !== undefined || bucket.includes('.');
}

;// CONCATENATED MODULE: ./lib/s3/errors/verdict.js
/** Fewer requests at once will help. */
const THROTTLED = new Set([
    'BandwidthLimitExceeded',
    'PriorRequestNotComplete',
    'ProvisionedThroughputExceededException',
    'RequestLimitExceeded',
    'RequestThrottled',
    'RequestThrottledException',
    'ServiceUnavailable',
    'SlowDown',
    'SlowDownRead',
    'SlowDownWrite',
    'Throttling',
    'ThrottlingException',
    'ThrottledException',
    'TooManyRequests',
    'TooManyRequestsException',
]);
/** The same request may succeed later, whatever its status says. */
const TRANSIENT = new Set([
    // The bytes that arrived are not those that were sent. Damage on the way, or a body that is not what was planned.
    'BadDigest',
    'XAmzContentChecksumMismatch',
    'XAmzContentSHA256Mismatch',
    'ConditionalRequestConflict',
    'IncompleteBody',
    'InternalError',
    'InternalServerError',
    'OperationAborted',
    'RequestTimeout',
    'RequestTimeoutException',
    'UnreadableAnswer',
]);
/** No request will pass: the bucket, who asks, or what we send with every request is refused. */
const RUN = new Set([
    'OutsideTarget',
    // The bucket.
    'NoSuchBucket',
    'InvalidBucketName',
    'AllAccessDisabled',
    'InvalidBucketState',
    // Who asks.
    'AccountProblem',
    'CredentialsProviderError',
    'ExpiredToken',
    'ExpiredTokenException',
    'InvalidAccessKeyId',
    'InvalidClientTokenId',
    'InvalidPayer',
    'InvalidSecurity',
    'InvalidToken',
    'InvalidTokenId',
    'NotSignedUp',
    'RequestExpired',
    'RequestTimeTooSkewed',
    'SignatureDoesNotMatch',
    'TokenRefreshRequired',
    'UnrecognizedClientException',
    'XAdminUserNotFound',
    // Where.
    'AuthorizationHeaderMalformed',
    'ConfigurationError',
    'EndpointError',
    'IllegalLocationConstraintException',
    'IncorrectEndpoint',
    'InvalidRegionName',
    'PermanentRedirect',
    'TemporaryRedirect',
    'UnexpectedAnswer',
    // What goes with every write.
    'AccessControlListNotSupported',
    'InvalidStorageClass',
    'MethodNotAllowed',
    'NotImplemented',
    'QuotaExceeded',
    'XMinioStorageFull',
]);
/** Refused whatever the status says: inside a 200 the SDK calls every error a 503. */
const verdict_REFUSED = new Set([
    'AccessDenied',
    'AnswerTooLarge',
    'EntityTooLarge',
    'EntityTooSmall',
    'InvalidArgument',
    'InvalidPart',
    'InvalidPartOrder',
    'InvalidRequest',
    'KeyTooLongError',
    'NoSuchKey',
    'NoSuchUpload',
    'PreconditionFailed',
]);
/** Host names and certificates; ERR_SSL_WRONG_VERSION_NUMBER is TLS spoken to a plain port. */
const UNREACHABLE = new Set([
    'CERT_HAS_EXPIRED',
    'CERT_NOT_YET_VALID',
    'CERT_REVOKED',
    'CERT_UNTRUSTED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'ENOTFOUND',
    'EPROTO',
    'ERR_INVALID_URL',
    'ERR_PROXY_TUNNEL',
    'ERR_SSL_PACKET_LENGTH_TOO_LONG',
    'ERR_SSL_WRONG_VERSION_NUMBER',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);
/** Refusals that concern more than one key, where no code says so. */
const ABOUT_THE_BUCKET = ['HeadBucket', 'ListObjectsV2', 'DeleteObjects'];
/** What a failure means for the run. */
function verdictOf({ operation, code, status }) {
    if (THROTTLED.has(code)) {
        return 'throttled';
    }
    if (TRANSIENT.has(code)) {
        return 'transient';
    }
    if (RUN.has(code) || UNREACHABLE.has(code) || isAboutEncryption(code)) {
        return 'run';
    }
    if (verdict_REFUSED.has(code)) {
        return verdict_refusal(operation);
    }
    return status === undefined ? verdictWithoutAnswer(code) : verdictOfStatus(status, operation);
}
function verdict_refusal(operation) {
    return ABOUT_THE_BUCKET.includes(operation) ? 'run' : 'key';
}
/** `KMS.NotFoundException` and its like from S3, `kms:KeyNotFound` from MinIO. */
function isAboutEncryption(code) {
    return /^kms[.:]/i.test(code);
}
/** Node's and OpenSSL's codes are of connections that failed, or of a header that Node will not send. */
function verdictWithoutAnswer(code) {
    if (/^(E(?!RR_)[A-Z_]+|HPE_\w+|ERR_SSL_\w+|ERR_STREAM_PREMATURE_CLOSE|TimeoutError)$/.test(code)) {
        return 'transient';
    }
    return code.startsWith('ERR_') ? 'key' : 'run';
}
function verdictOfStatus(status, operation) {
    switch (status) {
        case 429:
        case 503:
            return 'throttled';
        case 408:
            return 'transient';
        case 401:
        case 405:
        case 501:
        case 505:
            return 'run';
        default:
            if (status >= 500) {
                return 'transient';
            }
            return status >= 400 ? verdict_refusal(operation) : 'run';
    }
}

;// CONCATENATED MODULE: ./lib/s3/errors/failure.js


function toStoreError(failed, operation, key, cause) {
    const { status, requestId, region } = failed;
    const code = codeOf(failed, operation).slice(0, LONGEST_CODE);
    const retryAfterMs = parseRetryAfter(failed.retryAfter, Date.now());
    return new store_error/* StoreError */.A(failure_messageOf(failed), {
        operation,
        code,
        verdict: verdictOf({ operation, code, ...(status !== undefined && { status }) }),
        ...(key !== undefined && { key }),
        ...(status !== undefined && { status }),
        ...(requestId !== undefined && { requestId }),
        ...(region !== undefined && { region }),
        ...(retryAfterMs !== undefined && { retryAfterMs }),
        cause,
    });
}
const LONGEST_CODE = 100;
function codeOf({ code, status, isHtml = false }, operation) {
    // A 404 without a code, which the SDK calls NotFound.
    const isBare404 = status === 404 && (code === undefined || code === 'NotFound');
    if (isBare404 && (operation === 'HeadBucket' || operation === 'ListObjectsV2')) {
        return 'NoSuchBucket';
    }
    if (code !== undefined || status === undefined) {
        return code ?? 'Error';
    }
    if (status < 300) {
        return isHtml ? 'UnexpectedAnswer' : 'UnreadableAnswer';
    }
    return `HTTP ${status}`;
}
/** Characters of what a service says. */
const MOST_SAID = 500;
function failure_messageOf({ message, status }) {
    const unsaid = status === undefined ? 'the request failed' : `the store answered ${status}`;
    const text = (message || unsaid).replace(/\s+/g, ' ').trim();
    return text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}…` : text;
}
function isHtml(body) {
    return /^\s*<(!doctype\s+html|html)\b/i.test(body);
}
/** `header` in seconds or as a date, as milliseconds from `now`. */
function parseRetryAfter(header, now) {
    if (header === undefined) {
        return undefined;
    }
    const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
    return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

;// CONCATENATED MODULE: ./lib/s3/errors/thrown.js




/** Of what was thrown nothing is sure but that it may have these fields. */
function asThrown(cause) {
    return typeof cause === 'object' && cause !== null ? cause : { message: String(cause) };
}
/** What a request failed with, as the SDK or Node threw it. */
function readThrown(cause) {
    const thrown = asThrown(cause);
    const { $response: response, $metadata: metadata } = thrown;
    const status = thrown_statusOf(thrown);
    const code = thrown_codeOf(thrown, status);
    const message = thrown_messageOf(thrown, status);
    // Some stores send the header twice.
    const requestId = metadata?.requestId?.split(',')[0];
    const region = response?.headers?.['x-amz-bucket-region'] ?? thrown.Region;
    const retryAfter = response?.headers?.['retry-after'];
    return {
        isHtml: typeof response?.body === 'string' && isHtml(response.body),
        ...(code !== undefined && { code }),
        ...(status !== undefined && { status }),
        ...(message !== undefined && { message }),
        ...(requestId !== undefined && { requestId }),
        ...(typeof region === 'string' && region && { region }),
        ...(retryAfter !== undefined && { retryAfter }),
    };
}
/**
 * What the credential chain failed with. Its services (STS, SSO) use S3's codes for refusals of their own,
 * so theirs move to the message.
 */
function toCredentialsError(cause, operation) {
    const common = { operation, code: 'CredentialsProviderError', cause };
    if (cause instanceof errors/* CredentialsError */.lE) {
        return new store_error/* StoreError */.A(cause.message, { ...common, verdict: 'run' });
    }
    const { message, details } = toStoreError(readThrown(cause), operation);
    const isPassing = details.verdict === 'transient' || details.verdict === 'throttled';
    return new store_error/* StoreError */.A(details.code === common.code ? message : `${message} (${details.code})`, {
        ...common,
        verdict: isPassing ? details.verdict : 'run',
    });
}
/** None where the connection broke in the middle of an answer: its status then says nothing. */
function thrown_statusOf(thrown) {
    const isBroken = typeof thrown.code === 'string' || thrown.name === 'TimeoutError';
    return isBroken ? undefined : (thrown.$metadata?.httpStatusCode ?? thrown.$response?.statusCode);
}
/** The names that the SDK gives to an answer that has no code, among them those of its base classes. */
const NO_CODE = new Set([
    'Unknown',
    'UnknownError',
    'Error',
    'S3ServiceException',
    'SyntaxError',
    'TypeError',
]);
function thrown_codeOf(thrown, status) {
    if (status === undefined) {
        return typeof thrown.code === 'string' ? thrown.code : thrown.name;
    }
    return thrown.name === undefined || NO_CODE.has(thrown.name) ? undefined : thrown.name;
}
function thrown_messageOf(thrown, status) {
    if (status === undefined && thrown.name === 'TimeoutError') {
        return timeoutMessage(thrown);
    }
    const [first] = thrown.errors ?? [];
    const said = thrown.message || (first === undefined ? undefined : asThrown(first).message);
    return said === 'UnknownError' || isAboutParsing(thrown) ? undefined : said;
}
/** The SDK's parser says what it stumbled on in the body, which is about the parser. */
function isAboutParsing(thrown) {
    return thrown.message?.includes('Deserialization error') ?? false;
}
/** The SDK calls resets, and its own two timers, time-outs. */
function timeoutMessage(thrown) {
    if (typeof thrown.code === 'string') {
        return thrown.message ?? thrown.code;
    }
    return thrown.message?.includes('did not establish a connection') ? http_agents/* NO_CONNECTION */.LW : http_agents/* NOTHING_HEARD */.DJ;
}

;// CONCATENATED MODULE: ./lib/s3/wire/body-slices.js
/**
 * Bytes. Over TLS Node sees a write's progress only when all of it has left, and would take a large body on a
 * slow line for a connection that hangs: such a body is sent in slices.
 */
const SLICE = 64 * 1024;
/** Whether a body makes more than one slice. */
function isLong(body) {
    return body.byteLength > SLICE;
}
/** `body` in pieces of at most 64 KiB, without copying; none of an empty one. */
function* slicesOf(body) {
    for (let at = 0; at < body.byteLength; at += SLICE) {
        yield body.subarray(at, at + SLICE);
    }
}

;// CONCATENATED MODULE: ./lib/s3/wire/exchange.js





/**
 * Sends a request and collects its answer. Rejects with the error of the connection, or of a header that
 * cannot be sent; when it is aborted, with any error.
 */
async function exchange(request, agents, signal, limits = {}) {
    try {
        return await attempt(request, agents, signal, limits);
    }
    catch (error) {
        // The other side ended a kept connection just as it was used again: nothing was wrong with the request.
        if (!(error instanceof StaleConnection))
            throw error;
        return await exchange(request, agents, signal, limits);
    }
}
/** Each one takes a kept connection away, so there is an end to them. */
class StaleConnection extends Error {
}
function attempt(request, agents, signal, { idleMs = http_agents/* IDLE_TIMEOUT_MS */.k$, maxBytes = Number.POSITIVE_INFINITY }) {
    const { protocol, hostname, port, method, path, headers } = request;
    return new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const isSecure = protocol === 'https:';
        const outgoing = (isSecure ? external_node_https_ : external_node_http_).request({
            host: hostname,
            port,
            method,
            path,
            headers,
            agent: isSecure ? agents.https : agents.http,
            timeout: idleMs,
        });
        const giveUp = (message) => {
            reject(Object.assign(new Error(message), { code: 'TimeoutError' }));
            outgoing.destroy();
        };
        const forget = whenAborted(signal, () => outgoing.destroy());
        outgoing.on('close', forget);
        let isAnswered = false;
        outgoing.on('error', (error) => {
            const isStale = outgoing.reusedSocket && !isAnswered && STALE.has(error.code ?? '');
            reject(isStale && !signal.aborted ? new StaleConnection() : error);
        });
        outgoing.on('timeout', () => giveUp(http_agents/* NOTHING_HEARD */.DJ));
        outgoing.on('socket', socket => limitConnecting(socket, () => giveUp(http_agents/* NO_CONNECTION */.LW)));
        outgoing.on('response', incoming => {
            isAnswered = true;
            const chunks = [];
            let bytes = 0;
            incoming.on('data', (chunk) => {
                chunks.push(chunk);
                bytes += chunk.length;
                if (bytes <= maxBytes)
                    return;
                reject(Object.assign(new Error(`the answer is larger than ${maxBytes} bytes`), { code: 'AnswerTooLarge' }));
                outgoing.destroy();
            });
            incoming.on('error', reject);
            incoming.on('end', () => {
                resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) });
                // Refused before all of it was sent: what is left is of no use.
                if (!outgoing.writableFinished) {
                    outgoing.destroy();
                }
            });
        });
        sendBody(outgoing, request.body);
    });
}
const STALE = new Set(['ECONNRESET', 'EPIPE']);
function limitConnecting(socket, giveUp) {
    if (socket.connecting) {
        const timer = setTimeout(giveUp, http_agents/* CONNECT_TIMEOUT_MS */.cC);
        const stop = () => clearTimeout(timer);
        socket.once('connect', stop);
        socket.once('close', stop);
    }
}
/** A long one slice by slice, each when those before it have left. */
function sendBody(outgoing, body) {
    if (body === undefined || !isLong(body)) {
        outgoing.end(body?.length ? body : undefined);
        return;
    }
    const slices = slicesOf(body);
    const sendMore = () => {
        for (let slice = slices.next(); !slice.done; slice = slices.next()) {
            if (!outgoing.write(slice.value)) {
                outgoing.once('drain', sendMore);
                return;
            }
        }
        outgoing.end();
    };
    sendMore();
}

;// CONCATENATED MODULE: ./lib/s3/wire/xml.js
/**
 * Reads the little XML that S3 answers with, in UTF-8: elements and their text, which is kept as it is. Attributes,
 * comments and processing instructions are passed over. Undefined if it is no such document, or not all of one.
 */
function parseXml(bytes) {
    // A character a byte: what is found in it is at the same place in the bytes.
    const text = bytes.toString('latin1');
    const document = new Element('', bytes, 0);
    const open = [];
    let parent = document;
    let at = 0;
    for (;;) {
        const start = text.indexOf('<', at);
        if (parent === document && !BLANK.test(text.slice(at, start === -1 ? undefined : start))) {
            return undefined;
        }
        if (start === -1) {
            return parent === document && document.children.length === 1 ? document.children[0] : undefined;
        }
        const end = endOfMarkup(text, start);
        if (end === 0) {
            return undefined;
        }
        at = end;
        const kind = text[start + 1];
        if (kind === '/') {
            const outer = open.pop();
            if (outer === undefined || text.slice(start + 2, end - 1).trimEnd() !== parent.name) {
                return undefined;
            }
            parent.end = start;
            parent = outer;
        }
        else if (kind !== '?' && kind !== '!') {
            const element = new Element(xml_nameIn(text, start + 1, end), bytes, end);
            parent.children.push(element);
            if (text[end - 2] !== '/') {
                open.push(parent);
                parent = element;
            }
        }
    }
}
/** Or the byte order mark. */
const BLANK = /^(?:\u00ef\u00bb\u00bf)?\s*$/;
/** Behind the markup that begins at `start`; 0 if it has no end or is of a kind that S3 never answers. */
function endOfMarkup(text, start) {
    if (text[start + 1] !== '!') {
        return text.indexOf('>', start) + 1;
    }
    const closing = text.startsWith('<!--', start) ? '-->' : ']]>';
    if (closing === ']]>' && !text.startsWith('<![CDATA[', start)) {
        return 0;
    }
    const found = text.indexOf(closing, start);
    return found === -1 ? 0 : found + closing.length;
}
/** A name ends where attributes or the tag do. */
function xml_nameIn(text, start, end) {
    const tag = text.slice(start, end - 1);
    const length = tag.search(/[\s/]/);
    return length === -1 ? tag : tag.slice(0, length);
}
class Element {
    name;
    children = [];
    #bytes;
    #start;
    /** Where its content ends. */
    end;
    constructor(name, bytes, start) {
        this.name = name;
        this.#bytes = bytes;
        this.#start = start;
        this.end = start;
    }
    child(name) {
        return this.children.find(child => child.name === name);
    }
    textOf(child) {
        return this.child(child)?.text;
    }
    get text() {
        return xml_decoded(this.#bytes.toString('utf8', this.#start, this.end));
    }
}
const xml_NAMED = new Map([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
]);
const TO_DECODE = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|&(\w+);|&#(\d+);|&#[xX]([\da-fA-F]+);/g;
function xml_decoded(text) {
    if (!text.includes('&') && !text.includes('<')) {
        return text;
    }
    return text.replace(TO_DECODE, (found, literal, name, decimal, hex) => {
        if (name !== undefined) {
            return xml_NAMED.get(name) ?? found;
        }
        const number = decimal ?? hex;
        return number === undefined ? (literal ?? '') : characterOf(Number.parseInt(number, hex ? 16 : 10), found);
    });
}
function characterOf(codePoint, otherwise) {
    return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : otherwise;
}

;// CONCATENATED MODULE: ./lib/s3/wire/refusal.js


/** What an answer says that the request failed with; undefined if it succeeded. */
function failureIn(answer, operation) {
    if (!refusal_isSuccess(answer.status)) {
        return readRefusal(answer, answer.status);
    }
    // An object may say anything.
    if (operation === 'GetObject')
        return undefined;
    // S3 begins some answers before it knows how they end. Without a code of their own they pass.
    return answer.body.subarray(-END.length).toString('latin1') === END ? readRefusal(answer, 503) : undefined;
}
const END = '</Error>';
function refusal_isSuccess(status) {
    return status >= 200 && status < 300;
}
/** What an answer failed with that succeeded by its status, but is not what was asked for. */
function refusal_unreadable({ status, headers, body }) {
    const requestId = requestIdIn(headers);
    return { status, isHtml: isHtml(body.toString()), ...(requestId !== undefined && { requestId }) };
}
function readRefusal({ headers, body }, status) {
    const document = parseXml(body);
    const error = document?.name === 'Error' ? document : (document?.child('Error') ?? document);
    // What the SDK calls a 404 without a body, as HEAD gets it.
    const code = error?.textOf('Code') || (status === 404 ? 'NotFound' : undefined);
    const message = error?.textOf('Message');
    const requestId = requestIdIn(headers) ?? (error?.textOf('RequestId') || document?.textOf('RequestId'));
    const region = headerIn(headers, 'x-amz-bucket-region') || error?.textOf('Region');
    const retryAfter = headers['retry-after'];
    return {
        status,
        ...(code && { code }),
        ...(message && { message }),
        ...(requestId && { requestId }),
        ...(region && { region }),
        ...(retryAfter !== undefined && { retryAfter }),
    };
}
/** Some stores send it twice. */
function requestIdIn(headers) {
    return headerIn(headers, 'x-amz-request-id')?.split(',')[0];
}
function headerIn(headers, name) {
    const value = headers[name];
    return Array.isArray(value) ? value[0] : value;
}

;// CONCATENATED MODULE: ./lib/s3/wire/sign.js

const ALGORITHM = 'AWS4-HMAC-SHA256';
/** What something on the way may change; the SDK leaves them out, too. */
const NOT_SIGNED = new Set(['cache-control', 'user-agent']);
const EMPTY_HASH = (0,external_node_crypto_.hash)('sha256', '');
/** Signs requests with AWS Signature Version 4, in their headers and with the hash of their body. */
class Signer {
    #scope;
    /** The last key, which holds for a day. */
    #key;
    constructor(scope) {
        this.#scope = scope;
    }
    /** The headers of the request, now with its signature. */
    sign(request, keys, now) {
        const time = now.toISOString().replace(/[-:]|\.\d+/g, '');
        const day = time.slice(0, 8);
        const contentHash = request.body?.length ? (0,external_node_crypto_.hash)('sha256', request.body) : EMPTY_HASH;
        const { tokenHeader = 'x-amz-security-token' } = request;
        const headers = {
            ...request.headers,
            'x-amz-content-sha256': contentHash,
            'x-amz-date': time,
            ...(keys.sessionToken !== undefined && { [tokenHeader]: keys.sessionToken }),
        };
        const names = Object.keys(headers)
            .filter(name => !NOT_SIGNED.has(name))
            .sort();
        const lines = names.map(name => `${name}:${canonicalValue(headers[name] ?? '')}\n`).join('');
        const signedNames = names.join(';');
        const canonical = `${request.method}\n${request.path}\n${request.query}\n${lines}\n${signedNames}\n${contentHash}`;
        const scope = `${day}/${this.#scope.region}/${this.#scope.service}/aws4_request`;
        const signature = (0,external_node_crypto_.createHmac)('sha256', this.#keyFor(day, keys))
            .update(`${ALGORITHM}\n${time}\n${scope}\n${(0,external_node_crypto_.hash)('sha256', canonical)}`)
            .digest('hex');
        const credential = `${keys.accessKeyId}/${scope}`;
        return Object.assign(headers, {
            authorization: `${ALGORITHM} Credential=${credential}, SignedHeaders=${signedNames}, Signature=${signature}`,
        });
    }
    #keyFor(day, { secretAccessKey }) {
        const of = `${day} ${secretAccessKey}`;
        if (this.#key?.of !== of) {
            const { region, service } = this.#scope;
            const derived = [region, service, 'aws4_request'].reduce(hmac, hmac(`AWS4${secretAccessKey}`, day));
            this.#key = { of, key: (0,external_node_crypto_.createSecretKey)(derived) };
        }
        return this.#key.key;
    }
}
function hmac(key, data) {
    return (0,external_node_crypto_.createHmac)('sha256', key).update(data).digest();
}
function canonicalValue(value) {
    return value.trim().replace(/[ \t]{2,}|\t/g, ' ');
}

;// CONCATENATED MODULE: ./lib/s3/wire/sender.js






const USER_AGENT = `s3-site-deploy/${VERSION}`;
/** Bytes of an answer's body. More is no answer to what was asked, and must not fill the memory. */
const USUAL_BYTES = 1024 * 1024;
const sender_MOST_BYTES = {
    // A thousand keys of 1,024 bytes, each of them encoded, and what is said of them.
    ListObjectsV2: 16 * USUAL_BYTES,
    DeleteObjects: 16 * USUAL_BYTES,
    // Only records are read.
    GetObject: 64 * USUAL_BYTES,
};
/** Signs requests to a bucket and sends them, each once. */
class Sender {
    #route;
    #agents;
    #signer;
    #clock;
    constructor(route, agents, clock) {
        this.#clock = clock;
        this.#route = route;
        this.#agents = agents;
        this.#signer = new Signer(route.scope);
    }
    /** Rejects with a `StoreError` if the store refuses, with what was thrown if no answer came. */
    async send(request, keys, signal) {
        const { session = async (own) => own } = this.#route;
        const signing = await session(keys);
        const first = await this.#sendSigned(request, signing, signal);
        const isLate = this.#clock.corrects(first, Date.now());
        const answer = isLate ? await this.#sendSigned(request, signing, signal) : first;
        const failed = failureIn(answer, request.operation);
        if (failed !== undefined)
            throw toStoreError(failed, request.operation, request.key);
        return answer;
    }
    #sendSigned(request, keys, signal) {
        const { method, key, query: asked = {}, headers: own, body } = request;
        const { path: bucketPath, host, session } = this.#route;
        const path = key === undefined ? bucketPath : objectPath(bucketPath, key);
        const query = queryString(asked);
        const length = body === undefined ? {} : { 'content-length': String(body.byteLength) };
        const unsigned = {
            method,
            path,
            query,
            headers: { host, 'user-agent': USER_AGENT, ...length, ...own },
            body,
            tokenHeader: session ? 'x-amz-s3session-token' : 'x-amz-security-token',
        };
        const headers = this.#signer.sign(unsigned, keys, this.#clock.now());
        const target = query === '' ? path : `${path}?${query}`;
        const sendable = { ...this.#route, method, path: target, headers, body };
        return exchange(sendable, this.#agents, signal, {
            maxBytes: sender_MOST_BYTES[request.operation] ?? USUAL_BYTES,
        });
    }
}

;// CONCATENATED MODULE: ./lib/s3/bucket-client.js





/**
 * Sends requests to one bucket, in the region where the bucket is. A wrong region is corrected once, for all
 * requests, when an answer shows it; nothing is asked before.
 */
class BucketClient {
    #target;
    #connection;
    #hooks;
    #credentials;
    #way;
    #correction;
    constructor(target, connection, hooks, credentials) {
        this.#credentials = credentials;
        this.#target = target;
        this.#connection = connection;
        this.#hooks = hooks;
    }
    /** Rejects with a `StoreError`, or with the signal's reason once that is aborted. */
    async send(request, signal) {
        signal.throwIfAborted();
        const { expectedBucketOwner: owner } = this.#connection;
        const owned = owner === undefined ? {} : { 'x-amz-expected-bucket-owner': owner };
        const whole = { ...request, headers: { ...request.headers, ...owned } };
        const used = await this.#connect(request.operation);
        try {
            return await this.#attempt(used, whole, signal);
        }
        catch (error) {
            const right = isAboutRegion(error, used) ? await this.#correct(used, error, signal) : undefined;
            if (right === undefined)
                throw error;
            return await this.#attempt(right, whole, signal);
        }
    }
    async #connect(operation) {
        try {
            this.#way ??= connect(this.#target, this.#connection, this.#credentials).then(connected => ({
                connected,
            }));
            return await this.#way;
        }
        catch (cause) {
            this.#way = undefined;
            const message = cause instanceof Error ? cause.message : String(cause);
            throw new store_error/* StoreError */.A(message, { operation, code: 'ConfigurationError', verdict: 'run', cause });
        }
    }
    /** The way in the right region; undefined if the one that was used is as right as can be known. */
    async #correct(used, error, signal) {
        this.#correction ??= this.#findRegion(used, error, signal);
        const right = await this.#correction;
        if (right === undefined)
            this.#correction = undefined;
        return right?.connected.place.region === used.connected.place.region ? undefined : right;
    }
    async #findRegion(used, error, signal) {
        const { region: from } = used.connected.place;
        const to = error.details.region ?? (await this.#askBucket(used, signal));
        if (to === undefined || to === from)
            return undefined;
        // The credentials are for every region: nothing is looked up twice.
        const place = { ...used.connected.place, region: to };
        const right = { connected: { ...used.connected, place } };
        this.#way = Promise.resolve(right);
        this.#hooks.onRegionCorrected?.({ from, to });
        return right;
    }
    /** HeadBucket says the region even where it refuses (301, 403). */
    async #askBucket(used, signal) {
        try {
            const request = { operation: 'HeadBucket', method: 'HEAD', headers: {} };
            const { headers } = await this.#attempt(used, request, signal);
            const region = headers['x-amz-bucket-region'];
            return typeof region === 'string' ? region : undefined;
        }
        catch (error) {
            if (error instanceof store_error/* StoreError */.A)
                return error.details.region;
            throw error;
        }
    }
    async #attempt(way, request, signal) {
        const { operation, key } = request;
        const identity = await this.#identify(way.connected, operation, signal);
        this.#hooks.onRequest?.();
        try {
            const sender = await this.#senderOf(way);
            return await sender.send(request, identity, signal);
        }
        catch (cause) {
            signal.throwIfAborted();
            throw cause instanceof store_error/* StoreError */.A ? cause : toStoreError(readThrown(cause), operation, key, cause);
        }
    }
    /** Asked for here to tell failures of the credentials from those of the bucket. */
    async #identify({ credentials }, operation, signal) {
        try {
            return await credentials();
        }
        catch (cause) {
            signal.throwIfAborted();
            throw toCredentialsError(cause, operation);
        }
    }
    async #senderOf(way) {
        const { connected } = way;
        way.sender ??= findRoute(this.#target.bucket, connected).then(route => new Sender(route, connected.agents, connected.clock));
        try {
            return await way.sender;
        }
        catch (error) {
            delete way.sender;
            throw error;
        }
    }
}
const REGION_CODES = new Set([
    'IllegalLocationConstraintException',
    'IncorrectEndpoint',
    'PermanentRedirect',
    'TemporaryRedirect',
]);
function isAboutRegion(error, used) {
    if (!(error instanceof store_error/* StoreError */.A))
        return false;
    const { code, status, region } = error.details;
    if (code === 'AuthorizationHeaderMalformed')
        return /region/i.test(error.message);
    return (REGION_CODES.has(code) ||
        status === 301 ||
        status === 307 ||
        (status === 400 && region !== undefined && region !== used.connected.place.region));
}

;// CONCATENATED MODULE: ./lib/s3/acl-support.js



/**
 * Whether the bucket is known to have ACLs disabled. A policy need not allow to ask, and many stores have no answer:
 * then it is not known, and the first write tells.
 */
async function aclsAreDisabled({ target, connection, credentials }, hooks, signal) {
    const bucket = new BucketClient(target, connection, hooks, credentials);
    try {
        const answer = await bucket.send({
            operation: 'GetBucketOwnershipControls',
            method: 'GET',
            query: { ownershipControls: '' },
            headers: {},
        }, signal);
        const rules = parseXml(answer.body)?.children ?? [];
        return rules.some(rule => rule.textOf('ObjectOwnership') === 'BucketOwnerEnforced');
    }
    catch (error) {
        if (error instanceof store_error/* StoreError */.A)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/s3/key-deletes.js


/** Requests side by side in place of one for all. */
const key_deletes_LANES = 16;
/**
 * Deletes in bulk, except the keys that cannot go so, and except on a store that turns out to know no bulk deletes
 * (Google's until 2026, Alibaba's, older gateways): there one by one from then on.
 */
class KeyDeletes {
    #ways;
    #knowsBulk = true;
    constructor(ways) {
        this.#ways = ways;
    }
    async delete(keys, signal) {
        if (!this.#knowsBulk)
            return this.#oneByOne(keys, signal);
        const inBulk = keys.filter(key => this.#ways.goesInBulk(key));
        const others = keys.filter(key => !this.#ways.goesInBulk(key));
        const failures = inBulk.length === 0 ? [] : await this.#inBulk(inBulk, signal);
        return [...failures, ...(await this.#oneByOne(others, signal))];
    }
    async #inBulk(keys, signal) {
        try {
            return await this.#ways.inBulk(keys, signal);
        }
        catch (error) {
            if (!isUnknownOperation(error))
                throw error;
            this.#knowsBulk = false;
            return this.#oneByOne(keys, signal);
        }
    }
    async #oneByOne(keys, signal) {
        const failures = [];
        await (0,pace_lanes/* inLanes */.L)(Math.min(key_deletes_LANES, keys.length), keys, signal, async (key) => {
            failures.push(...(await this.#ways.one(key, signal)));
        });
        signal.throwIfAborted();
        return failures;
    }
}
const UNKNOWN_STATUS = [405, 501];
/** InvalidArgument: Google's, which took it for the creation of a bucket. */
const UNKNOWN_CODES = ['InvalidArgument', 'MethodNotAllowed', 'NotImplemented'];
function isUnknownOperation(error) {
    if (!(error instanceof store_error/* StoreError */.A))
        return false;
    const { status, code } = error.details;
    return UNKNOWN_STATUS.includes(status) || UNKNOWN_CODES.includes(code);
}

;// CONCATENATED MODULE: ./lib/s3/wire/bulk-delete.js






/** What XML 1.0 has no way to write: a bulk delete with one of these fails as a whole. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;
function canDeleteInBulk(key) {
    return !NOT_IN_XML.test(key);
}
function bulkDeleteRequest(keys) {
    const objects = keys.map(key => `<Object><Key>${bulk_delete_escaped(key)}</Key></Object>`).join('');
    const body = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><Delete xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${objects}<Quiet>true</Quiet></Delete>`);
    return {
        operation: 'DeleteObjects',
        method: 'POST',
        query: { delete: '' },
        headers: {
            'content-type': 'application/xml',
            // It must carry a digest, and this is the one that all stores know.
            'content-md5': (0,external_node_crypto_.createHash)('md5').update(body).digest('base64'),
        },
        body,
    };
}
/** The keys that were not removed. Throws a `StoreError` if the answer does not tell. */
function readDeleteFailures(answer) {
    const document = parseXml(answer.body);
    if (document?.name !== 'DeleteResult' && answer.body.length > 0) {
        throw toStoreError(refusal_unreadable(answer), 'DeleteObjects');
    }
    const requestId = requestIdIn(answer.headers);
    return (document?.children ?? [])
        .filter(({ name }) => name === 'Error')
        .map(error => toFailure(error, requestId))
        .filter(({ error }) => error.details.code !== 'NoSuchKey');
}
function toFailure(element, requestId) {
    const key = element.textOf('Key') ?? '';
    const code = element.textOf('Code') || 'Unknown';
    const error = new store_error/* StoreError */.A(element.textOf('Message') || code, {
        operation: 'DeleteObjects',
        verdict: verdictOf({ operation: 'DeleteObject', code, status: 400 }),
        code,
        key,
        ...(requestId !== undefined && { requestId }),
    });
    return { key, error };
}
/** A line break as it is would arrive as another one, or as a space. */
function bulk_delete_escaped(text) {
    return text.replace(/[&<>"'\r\n\u0085\u2028]/g, character => ENTITIES.get(character) ?? character);
}
const ENTITIES = new Map([
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['"', '&quot;'],
    ["'", '&apos;'],
    ['\r', '&#x0D;'],
    ['\n', '&#x0A;'],
    ['\u0085', '&#x85;'],
    ['\u2028', '&#x2028;'],
]);

;// CONCATENATED MODULE: ./lib/s3/wire/quotes.js
/** An ETag without the quotes around it; empty for none. */
function withoutQuotes(etag) {
    return (etag ?? '').replace(/^"|"$/g, '');
}

;// CONCATENATED MODULE: ./lib/s3/wire/head.js

/** What the answer to a HEAD says of the object. */
function readHead({ headers }) {
    const text = textsOf(headers);
    const encryption = text('x-amz-server-side-encryption');
    return {
        size: Number(text('content-length') ?? 0) || 0,
        etag: withoutQuotes(text('etag')),
        lastModified: Date.parse(text('last-modified') ?? '') || 0,
        headers: objectHeadersIn(headers),
        checksums: checksumsIn(headers),
        ...(encryption && { encryption }),
    };
}
function textsOf(headers) {
    return name => {
        const value = headers[name];
        return Array.isArray(value) ? value.join(', ') : value;
    };
}
function objectHeadersIn(headers) {
    const text = textsOf(headers);
    const named = (name, header) => {
        const value = text(header);
        // A computed name's type is lost otherwise.
        return value === undefined ? {} : { [name]: value };
    };
    const metadata = Object.keys(headers)
        .filter(name => name.startsWith(METADATA))
        .map(name => [name.slice(METADATA.length), text(name) ?? '']);
    return {
        // What S3 itself takes where nothing was sent.
        contentType: text('content-type') ?? 'binary/octet-stream',
        ...named('cacheControl', 'cache-control'),
        ...named('contentDisposition', 'content-disposition'),
        ...named('contentEncoding', 'content-encoding'),
        ...named('contentLanguage', 'content-language'),
        ...named('expires', 'expires'),
        ...named('websiteRedirectLocation', 'x-amz-website-redirect-location'),
        ...named('storageClass', 'x-amz-storage-class'),
        ...(metadata.length > 0 && { metadata: Object.fromEntries(metadata) }),
    };
}
const METADATA = 'x-amz-meta-';
const ALGORITHMS = ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'];
/** Those of the whole object. One made of the checksums of parts says so, or ends in `-` and their number. */
function checksumsIn(headers) {
    const text = textsOf(headers);
    if (text('x-amz-checksum-type') === 'COMPOSITE') {
        return [];
    }
    return ALGORITHMS.flatMap(algorithm => {
        const value = text(`x-amz-checksum-${algorithm.toLowerCase()}`);
        return value === undefined || value.includes('-') ? [] : [{ algorithm, value }];
    });
}

;// CONCATENATED MODULE: ./lib/s3/wire/listing.js






function listRequest(prefix, from) {
    return {
        operation: 'ListObjectsV2',
        method: 'GET',
        query: {
            'list-type': '2',
            'encoding-type': 'url',
            prefix,
            ...(from !== undefined && 'token' in from && { 'continuation-token': from.token }),
            ...(from !== undefined && 'after' in from && { 'start-after': from.after }),
        },
        headers: {},
    };
}
/**
 * Throws a `StoreError` if the answer is no listing: some pages answer 200 to everything. So does a store that ignores
 * the prefix, folds case or trims slashes: what it shows is not what may be compared with a site, let alone deleted.
 */
function readListing(answer, prefix) {
    const document = parseXml(answer.body);
    if (document === undefined && answer.body.length > 0)
        throw toStoreError(refusal_unreadable(answer), 'ListObjectsV2');
    const page = document && toPage(document);
    if (page === undefined)
        throw unexpected('the answer is not a listing of a bucket');
    const stranger = page.objects.find(({ key }) => !key.startsWith(prefix));
    if (stranger !== undefined)
        throw unexpected(`the listing of ${(0,quote/* quote */.h)(prefix)} shows ${(0,quote/* quote */.h)(stranger.key)}, which is not below it. Nothing it says can be relied on`);
    return page;
}
function unexpected(message) {
    return new store_error/* StoreError */.A(message, { operation: 'ListObjectsV2', code: 'UnexpectedAnswer', verdict: 'run' });
}
function toPage(document) {
    const isTruncated = document.textOf('IsTruncated')?.trim();
    if (isTruncated === undefined)
        return undefined;
    const isEncoded = document.textOf('EncodingType') === 'url';
    const objects = [];
    for (const element of document.children) {
        if (element.name !== 'Contents')
            continue;
        const object = toObject(element, isEncoded);
        if (object === undefined)
            return undefined;
        objects.push(object);
    }
    if (isTruncated !== 'true')
        return { objects };
    const next = nextIn(document, isEncoded) ?? behind(objects);
    return next && { objects, next };
}
/** Some stores answer as the first version of LIST did. */
function nextIn(document, isEncoded) {
    const token = document.textOf('NextContinuationToken');
    if (token)
        return { token };
    const marker = document.textOf('NextMarker');
    const after = marker && isEncoded ? decodeKey(marker) : marker;
    return after ? { after } : undefined;
}
/** And some say no more than that there is more. */
function behind(objects) {
    const last = objects.at(-1);
    return last && { after: last.key };
}
function toObject(element, isEncoded) {
    const key = element.textOf('Key');
    const decoded = key !== undefined && isEncoded ? decodeKey(key) : key;
    if (!decoded) {
        return undefined;
    }
    const storageClass = element.textOf('StorageClass');
    return {
        key: decoded,
        size: Number(element.textOf('Size') ?? 0) || 0,
        etag: withoutQuotes(element.textOf('ETag')),
        lastModified: Date.parse(element.textOf('LastModified') ?? '') || 0,
        ...(storageClass && { storageClass }),
    };
}
/** S3 writes a space as `+`, others as `%20`; all write a plus as `%2B`. Undefined if it is not encoded in UTF-8. */
function decodeKey(key) {
    if (!/[%+]/.test(key)) {
        return key;
    }
    try {
        return decodeURIComponent(key.replaceAll('+', '%20'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/s3/wire/object-xml.js





/** The ETag that the answer to a copy, or to the end of an upload, has in its body. */
function readEtag(answer, operation, key) {
    return withoutQuotes(documentIn(answer, operation, key).textOf('ETag'));
}
function readUploadId(answer, key) {
    const operation = 'CreateMultipartUpload';
    const id = documentIn(answer, operation, key).textOf('UploadId');
    if (id)
        return id;
    throw new store_error/* StoreError */.A('the answer names no upload', {
        operation,
        code: 'UnexpectedAnswer',
        verdict: 'run',
        key,
    });
}
function documentIn(answer, operation, key) {
    const document = parseXml(answer.body);
    if (document === undefined)
        throw toStoreError(refusal_unreadable(answer), operation, key);
    return document;
}
/** What completes an upload: its parts, in their order. */
function partsXml(parts) {
    const inOrder = parts.toSorted((a, b) => a.number - b.number);
    const rows = inOrder.map(({ number, etag }) => `<Part><ETag>&quot;${etag.replace(/[<&]/g, '')}&quot;</ETag><PartNumber>${number}</PartNumber></Part>`);
    return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${rows.join('')}</CompleteMultipartUpload>`);
}

;// CONCATENATED MODULE: ./lib/s3/write-headers.js
/** What a write sends beside the bytes, as HTTP headers with names in lower case. */
function writeHeaders(object, write = {}) {
    const headers = {};
    const put = (name, value) => {
        if (value !== undefined) {
            headers[name] = value;
        }
    };
    put('content-type', object.contentType);
    put('cache-control', object.cacheControl);
    put('content-disposition', object.contentDisposition);
    put('content-encoding', object.contentEncoding);
    put('content-language', object.contentLanguage);
    put('expires', object.expires);
    put('x-amz-website-redirect-location', object.websiteRedirectLocation);
    put('x-amz-storage-class', object.storageClass ?? write.storageClass);
    put('x-amz-acl', write.acl);
    put('x-amz-server-side-encryption', write.sse);
    put('x-amz-server-side-encryption-aws-kms-key-id', write.sseKmsKeyId);
    put('x-amz-tagging', object.tags && write_headers_tagging(object.tags));
    for (const [name, value] of Object.entries(object.metadata ?? {})) {
        put(`x-amz-meta-${name.toLowerCase()}`, value);
    }
    return headers;
}
function write_headers_tagging(tags) {
    return Object.entries(tags)
        .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
        .join('&');
}

;// CONCATENATED MODULE: ./lib/s3/s3-store.js











/** The bucket on S3, or on a store that speaks like it. Each call is one attempt: see retry.ts. */
function createS3Store(config, hooks = {}) {
    return new S3Store(config, hooks);
}
class S3Store {
    #bucket;
    #target;
    #deletes = new KeyDeletes({
        goesInBulk: canDeleteInBulk,
        inBulk: (keys, signal) => this.#deleteInBulk(keys, signal),
        one: (key, signal) => this.#deleteOne(key, signal),
    });
    constructor({ target, connection, credentials }, hooks) {
        this.#bucket = new BucketClient(target, connection, hooks, credentials);
        this.#target = target;
    }
    async listPage(prefix, from, signal) {
        return readListing(await this.#bucket.send(listRequest(prefix, from), signal), prefix);
    }
    async head(key, signal) {
        const headers = { 'x-amz-checksum-mode': 'ENABLED' };
        return readHead(await this.#bucket.send({ operation: 'HeadObject', method: 'HEAD', key, headers }, signal));
    }
    async get(key, signal) {
        const request = { operation: 'GetObject', method: 'GET', key, headers: {} };
        const { headers, body } = await this.#bucket.send(request, signal);
        const lastModified = Date.parse(headers['last-modified'] ?? '') || 0;
        return { bytes: body, etag: withoutQuotes(headers.etag), lastModified };
    }
    async put({ key, body, md5, headers, options, condition }, signal) {
        this.#assertBelow('PutObject', [key]);
        const request = {
            operation: 'PutObject',
            method: 'PUT',
            key,
            headers: {
                ...writeHeaders(headers, options),
                'content-md5': s3_store_toBase64(md5),
                ...(condition && 'ifMatch' in condition && { 'if-match': `"${condition.ifMatch}"` }),
                ...(condition && 'ifNoneMatch' in condition && { 'if-none-match': condition.ifNoneMatch }),
            },
            body,
        };
        const answer = await this.#bucket.send(request, signal);
        return { etag: withoutQuotes(answer.headers.etag) };
    }
    async copyOntoItself({ key, etag, headers, options }, signal) {
        const operation = 'CopyObject';
        this.#assertBelow(operation, [key]);
        const request = {
            operation,
            method: 'PUT',
            key,
            headers: {
                ...writeHeaders(headers, options),
                'x-amz-copy-source': copySource(this.#target.bucket, key),
                'x-amz-copy-source-if-match': `"${etag}"`,
                'x-amz-metadata-directive': 'REPLACE',
                ...(headers.tags && { 'x-amz-tagging-directive': 'REPLACE' }),
            },
        };
        return { etag: readEtag(await this.#bucket.send(request, signal), operation, key) };
    }
    async delete(keys, signal) {
        this.#assertBelow('DeleteObjects', keys);
        return this.#deletes.delete(keys, signal);
    }
    async #deleteInBulk(keys, signal) {
        return readDeleteFailures(await this.#bucket.send(bulkDeleteRequest(keys), signal));
    }
    async #deleteOne(key, signal) {
        try {
            await this.#bucket.send({ operation: 'DeleteObject', method: 'DELETE', key, headers: {} }, signal);
            return [];
        }
        catch (error) {
            if (!(error instanceof store_error/* StoreError */.A) || error.details.verdict === 'run')
                throw error;
            return error.details.code === 'NoSuchKey' ? [] : [{ key, error }];
        }
    }
    async startUpload({ key, headers, options }, signal) {
        this.#assertBelow('CreateMultipartUpload', [key]);
        const request = {
            operation: 'CreateMultipartUpload',
            method: 'POST',
            key,
            query: { uploads: '' },
            headers: writeHeaders(headers, options),
        };
        return { key, id: readUploadId(await this.#bucket.send(request, signal), key) };
    }
    async uploadPart({ key, id }, number, body, md5, signal) {
        const request = {
            operation: 'UploadPart',
            method: 'PUT',
            key,
            query: { partNumber: String(number), uploadId: id },
            headers: { 'content-md5': s3_store_toBase64(md5) },
            body,
        };
        const answer = await this.#bucket.send(request, signal);
        return { number, etag: withoutQuotes(answer.headers.etag) };
    }
    async completeUpload({ key, id }, parts, signal) {
        const operation = 'CompleteMultipartUpload';
        const request = {
            operation,
            method: 'POST',
            key,
            query: { uploadId: id },
            headers: { 'content-type': 'application/xml' },
            body: partsXml(parts),
        };
        return { etag: readEtag(await this.#bucket.send(request, signal), operation, key) };
    }
    async abortUpload({ key, id }, signal) {
        try {
            const query = { uploadId: id };
            await this.#bucket.send({ operation: 'AbortMultipartUpload', method: 'DELETE', key, query, headers: {} }, signal);
        }
        catch (error) {
            // Already gone: this was repeated after its answer was lost.
            if (!(error instanceof store_error/* StoreError */.A && error.details.code === 'NoSuchUpload'))
                throw error;
        }
    }
    /** Whatever went wrong before: nothing outside the target is written or deleted. */
    #assertBelow(operation, keys) {
        const { prefix } = this.#target;
        const key = keys.find(key => !key.startsWith(prefix));
        if (key === undefined)
            return;
        const message = `${(0,quote/* quote */.h)(key)} is not below ${(0,quote/* quote */.h)(prefix)}, so it is left alone`;
        throw new store_error/* StoreError */.A(message, { operation, key, code: 'OutsideTarget', verdict: 'run' });
    }
}
function s3_store_toBase64(hex) {
    return Buffer.from(hex, 'hex').toString('base64');
}

;// CONCATENATED MODULE: ./lib/flow/connections.js








/** The ways to the services that a run asks. */
class Connections {
    store;
    /** Absent: no record is kept. */
    recordStore;
    limiter;
    #config;
    #credentials;
    #retry;
    #listener;
    #retries = new Map();
    #requests = 0;
    #throttledAt;
    #accessKeyId;
    #cloudFront;
    constructor(config, retry, environment, listener) {
        const { concurrency } = config.connection;
        this.#config = config;
        this.#retry = retry;
        this.#listener = listener;
        this.limiter = (0,limiter/* createLimiter */.z)(concurrency === undefined ? {} : { max: concurrency });
        const request = { ...config, sessionPolicies: (role) => sessionPolicies(config, role) };
        const provider = credentialsProvider(request, environment, listener);
        this.#credentials = async () => {
            const identity = await provider();
            this.#accessKeyId = identity.accessKeyId;
            return identity;
        };
        const unusable = (0,proxies/* proxyWarning */.t)(environment);
        if (unusable !== undefined)
            listener.warn(unusable);
        const { AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL } = environment;
        const readable = plainHttpWarning(config.connection.endpoint ?? (AWS_ENDPOINT_URL_S3 || AWS_ENDPOINT_URL));
        if (readable !== undefined)
            listener.warn(readable);
        this.store = this.#connect(config.target);
        this.recordStore = this.#connectRecord();
    }
    /** Sent to stores so far, retries counted. */
    get requests() {
        return this.#requests;
    }
    /** How often requests were sent again, by the code of the error that they had met. */
    get retries() {
        return this.#retries;
    }
    /** When a store last asked for patience, as `performance.now()` counts. */
    get throttledAt() {
        return this.#throttledAt;
    }
    /** Of the identity that signs, once something was signed. */
    get accessKeyId() {
        return this.#accessKeyId;
    }
    /** Of the record, if there is one below the prefix. */
    get recordKey() {
        return this.recordStore?.isElsewhere === false ? this.recordStore.key : undefined;
    }
    /** Loaded only where there is something to invalidate. */
    connectCloudFront() {
        this.#cloudFront ??= this.#loadCloudFront();
        return this.#cloudFront;
    }
    /** Whether the target is known to take no ACLs. One request. */
    aclsAreDisabled(signal) {
        const { target, connection } = this.#config;
        const place = { target, connection, credentials: this.#credentials };
        return aclsAreDisabled(place, { onRequest: () => this.#count() }, signal);
    }
    #count() {
        this.#requests += 1;
    }
    async #loadCloudFront() {
        const { connectCloudFront } = await Promise.all(/* import() */[__nccwpck_require__.e(542), __nccwpck_require__.e(861), __nccwpck_require__.e(169), __nccwpck_require__.e(942)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3942));
        const region = this.#config.connection.region?.name;
        return connectCloudFront({ region, credentials: this.#credentials });
    }
    #connect(target) {
        const { connection } = this.#config;
        const hooks = {
            onRequest: () => this.#count(),
            onRegionCorrected: (change) => this.#tellOfRegion(target, change),
        };
        const s3 = createS3Store({ target, connection, credentials: this.#credentials }, hooks);
        return retrying(s3, this.#retry, {
            onRetry: (error, attempt, waitMs) => {
                const { operation, key = '', code, verdict } = error.details;
                this.#retries.set(code, (this.#retries.get(code) ?? 0) + 1);
                if (verdict === 'throttled')
                    this.#throttledAt = performance.now();
                if (verdict === 'throttled' || code === 'ECONNRESET')
                    this.limiter.throttled();
                const again = `attempt ${attempt}, again in ${Math.round(waitMs)} ms`;
                this.#listener.debug(`${operation} ${key}: ${code}: ${error.message} (${again})`);
            },
        });
    }
    #connectRecord() {
        const { target } = this.#config;
        const place = this.#config.command === 'list' ? undefined : this.#config.record;
        if (place === undefined)
            return undefined;
        const { bucket = target.bucket, key } = place;
        const isElsewhere = bucket !== target.bucket || !key.startsWith(target.prefix);
        // Elsewhere it is all that may be written.
        const store = isElsewhere ? this.#connect({ bucket, prefix: key }) : this.store;
        return { store, bucket, key, isElsewhere };
    }
    #tellOfRegion({ bucket }, { from, to }) {
        const { target, connection } = this.#config;
        const text = `The bucket ${bucket} is in ${to}, not in ${from}.`;
        if (bucket === target.bucket && connection.region?.from === 'input')
            this.#listener.warn(`${text} Set the input region to ${to}.`);
        else
            this.#listener.debug(text);
    }
}

;// CONCATENATED MODULE: ./lib/s3/errors/access-advice.js

const PERMISSION = {
    HeadBucket: 's3:ListBucket',
    GetBucketOwnershipControls: 's3:GetBucketOwnershipControls',
    ListObjectsV2: 's3:ListBucket',
    HeadObject: 's3:GetObject',
    GetObject: 's3:GetObject',
    PutObject: 's3:PutObject',
    CopyObject: 's3:GetObject and s3:PutObject',
    DeleteObjects: 's3:DeleteObject',
    DeleteObject: 's3:DeleteObject',
    CreateMultipartUpload: 's3:PutObject',
    UploadPart: 's3:PutObject',
    CompleteMultipartUpload: 's3:PutObject',
    AbortMultipartUpload: 's3:AbortMultipartUpload',
};
const access_advice_WRITES = [
    'PutObject',
    'CreateMultipartUpload',
    'UploadPart',
    'CompleteMultipartUpload',
];
/** Which permission is missing and on what, or which rule stands against it. */
function accessAdvice(error, context) {
    const { operation } = error.details;
    const named = /not authorized to perform: ([\w:*]+)/.exec(error.message)?.[1];
    const permission = named ?? PERMISSION[operation];
    const identity = access_advice_identityIn(error, context);
    if (/explicit deny/i.test(error.message)) {
        return `A policy denies ${permission} outright, which no other permission outweighs. Look for \`"Effect": "Deny"\` in the policies of ${identity}, the bucket and the organisation.`;
    }
    const parts = [
        permission.startsWith('kms:')
            ? `Allow ${permission} on the KMS key, in the policy of ${identity} and in the key's.`
            : `Allow ${permission} on ${resourceFor(error, context)}${access_advice_conditionFor(permission, context)} in the policy of ${identity}.`,
        ...(named === undefined && access_advice_WRITES.includes(operation) ? alsoForWrites(context) : []),
        ...ownerAdvice(context),
    ];
    return parts.join(' ');
}
/** S3 often says no more than that it refuses, whichever of these is missing. */
function alsoForWrites({ write = {} }) {
    return [
        ...(write.acl === undefined ? [] : ['The input `acl` needs s3:PutObjectAcl too.']),
        ...(write.sse?.startsWith('aws:kms')
            ? ['The input `sse` needs kms:GenerateDataKey on the key too.']
            : []),
    ];
}
function ownerAdvice({ expectedBucketOwner, bucket }) {
    return expectedBucketOwner === undefined
        ? []
        : [
            `S3 refuses in the same words if ${bucket} does not belong to \`expected-bucket-owner\` (${expectedBucketOwner}).`,
        ];
}
function resourceFor({ details }, { bucket, prefix = '', region = '' }) {
    const bucketArn = `arn:${partitionOf(region)}:s3:::${bucket}`;
    return PERMISSION[details.operation] === 's3:ListBucket'
        ? bucketArn
        : `${bucketArn}/${details.key ?? `${prefix}*`}`;
}
function access_advice_conditionFor(permission, { prefix = '' }) {
    return permission === 's3:ListBucket' && prefix !== ''
        ? ` (a condition on s3:prefix must let ${prefix} and ${prefix}* through)`
        : '';
}
/** Whose policy must allow it: who S3 says asked, else the role that was assumed, if one was. */
function access_advice_identityIn({ message }, { role }) {
    const arn = /^User: (arn:\S+) is not authorized/.exec(message)?.[1] ?? role;
    return arn ?? 'the user or role whose credentials are in use';
}

;// CONCATENATED MODULE: ./lib/s3/errors/hints.js
const renewHint = () => 'The credentials have expired. Name the role in `role-to-assume`, which renews them while the deploy lasts, or get ' +
    'longer ones in the step just before this one, and run again: what is uploaded stays.';
const keyPairHint = () => 'The access key is not known here. Check that it was not deleted or deactivated, that the secrets are set for ' +
    'this environment, and that key and endpoint belong together. Temporary keys need AWS_SESSION_TOKEN too.';
const tokenHint = () => 'AWS_SESSION_TOKEN does not belong to the access key. Set all three variables from the same credentials, or ' +
    'unset the token if the key is a permanent one.';
const signatureHint = () => 'The secret access key is wrong (cut off, or with a space or newline around it), or a proxy on the way rewrites requests.';
const clockHint = () => 'The clock of this machine is off, and so is the time that the answer tells. Synchronise it (NTP) and run again.';
const redirectHint = ({ region, endpoint }) => endpoint === undefined
    ? `The bucket is not in ${region ?? 'this region'}. Set \`region\` to the bucket's.`
    : `The endpoint sends requests elsewhere. Check \`endpoint\` (${endpoint}): https or http, and the host of the S3 API.`;
const regionHint = ({ region }) => `The request was signed for ${region ?? 'another region'} and refused. Set \`region\` to the bucket's.`;
const endpointHint = ({ endpoint }) => endpoint === undefined
    ? 'Run again; if it stays, something between this machine and S3 answers in its place (a proxy).'
    : `What answers at ${endpoint} does not speak S3. Check \`endpoint\`: it must be the host of the S3 API, not of a console or a website.`;
const hostHint = ({ endpoint, region, bucket }) => endpoint === undefined
    ? `There is no such host. Check \`region\` (${region ?? 'not set'}) and \`bucket\` (${bucket}), and that this machine resolves names.`
    : `There is no such host. Check \`endpoint\` (${endpoint}); if the store has no host names for buckets, set \`force-path-style: true\`.`;
const nobodyListensHint = ({ endpoint }) => `Nothing listens at ${endpoint ?? 'the address of S3'}, or at the proxy's if HTTPS_PROXY names one. Check host and port, that the store runs, and that no firewall is between.`;
const plainPortHint = ({ endpoint }) => `The other side does not speak TLS. If ${endpoint ?? 'the store'} has none, write \`endpoint\` with http://.`;
const tlsPortHint = ({ endpoint }) => `The other side does not speak HTTP. If ${endpoint ?? 'the store'} is served over TLS, write \`endpoint\` with https://.`;
const tagsHint = () => 'This store takes no tags with an object. Drop `tags` from the header rules.';
const blockedHint = () => 'S3 Block Public Access is on and refuses this, whatever the policies allow. Drop the input `acl`, and let CloudFront ' +
    '(with origin access control) read the bucket; or switch it off for this bucket if the objects are meant to be public.';
const certificateHint = ({ endpoint }) => `The certificate of ${endpoint ?? 'the store'} is not trusted. If it is your own, name its authority with ` +
    'AWS_CA_BUNDLE=/path/to/ca.pem; if it should be a public one, something intercepts the connection.';
const certificateNameHint = ({ bucket, endpoint }) => endpoint === undefined
    ? 'The certificate is for another host: something intercepts the connection.'
    : `The certificate is for another host. Check \`endpoint\` (${endpoint}); if it does not cover ${bucket} before its name, set \`force-path-style: true\`.`;
const noBucketHint = ({ bucket, endpoint, region }) => `Check \`bucket\` (${bucket}); this action does not create buckets. ` +
    (endpoint === undefined
        ? `China and GovCloud are apart: a bucket there is found only with its \`region\` (now ${region ?? 'not set'}).`
        : `The store asked was ${endpoint}.`);
const credentialsHint = () => 'What gives the credentials (STS, SSO, the role of the machine) could not be reached, or is out of order. Check the region, ' +
    'HTTPS_PROXY and NO_PROXY, and AWS_ENDPOINT_URL_STS if it is set; else run again.';
const aclHint = () => 'The bucket has ACLs disabled, as new buckets have. Drop the input `acl`, and make objects public with a bucket policy or CloudFront.';
const storageClassHint = ({ write }) => `This store does not have the storage class ${write?.storageClass ?? 'that was asked for'}. Check or drop \`storage-class\`.`;
const kmsHint = ({ write }) => write?.sseKmsKeyId === undefined
    ? "The bucket's KMS key cannot be used. Check that it is enabled, and that its policy lets this role use kms:GenerateDataKey."
    : `Check \`sse-kms-key-id\` (${write.sseKmsKeyId}): the key must exist in the bucket's region and be enabled, and its policy must ` +
        'let this role use kms:GenerateDataKey (and kms:Decrypt for large files).';
const digestHint = () => 'What arrived is not what was read: the file changed during the deploy, or something on the way alters bodies. ' +
    'See that nothing writes to the source meanwhile, and run again.';
const keyTooLongHint = () => 'A key has 1,024 bytes of UTF-8 at most, the prefix included. Shorten the path.';
const nameHint = () => 'This store takes no such name: paths with empty parts, `.` or `..`, a slash in front or a part of more than 255 bytes ' +
    'are not for every store. Rename the file, or leave it out with `exclude`.';
const beneathHint = () => 'This store keeps objects as files, so nothing can lie below the name of an object, as `a/b` below `a`. Rename one of ' +
    'the two, or leave it out with `exclude`. If `clean-urls` made the pair, go without.';
const tooLargeHint = () => 'The store does not take objects of this size.';
const throttledHint = () => 'The store asks for fewer requests. Set `concurrency` lower (16, say), or run again later: what is uploaded stays.';
const passingHint = ({ endpoint }) => `The request was repeated until its time was over. Run again later: what is uploaded stays. ${endpoint === undefined
    ? 'https://health.aws.amazon.com shows whether S3 is well.'
    : `Is ${endpoint} well?`}`;
/** What goes with a write, by the input that sends it. */
const refusedHeaderHint = ({ write = {} }) => {
    const inputs = [
        ...(write.acl === undefined ? [] : ['`acl`']),
        ...(write.storageClass === undefined ? [] : ['`storage-class`']),
        ...(write.sse === undefined ? [] : ['`sse`']),
        ...(write.sseKmsKeyId === undefined ? [] : ['`sse-kms-key-id`']),
    ];
    return inputs.length === 0
        ? ''
        : `Not every store knows the headers that these inputs send: ${inputs.join(', ')}. Try without.`;
};
/** By the code of the service or the system. */
const HINTS = new Map(Object.entries({
    AccessControlListNotSupported: aclHint,
    AuthorizationHeaderMalformed: regionHint,
    AnswerTooLarge: endpointHint,
    BadDigest: digestHint,
    ConfigurationError: () => 'Check the AWS configuration: ~/.aws/config, AWS_PROFILE and the AWS_ENDPOINT_URL variables.',
    CredentialsProviderError: credentialsHint,
    ECONNREFUSED: nobodyListensHint,
    DirectoryObjectContainsData: beneathHint,
    ENOTFOUND: hostHint,
    EPROTO: plainPortHint,
    ERR_INVALID_CHAR: () => 'A header can carry visible ASCII only. Check the values that are sent with this key.',
    ERR_PROXY_TUNNEL: () => 'The proxy of HTTPS_PROXY does not connect. Check the user name and password in it (http://user:password@host:port), and ' +
        'that it lets this host through; the hosts in NO_PROXY are reached without it.',
    ERR_INVALID_URL: ({ endpoint }) => `\`endpoint\` (${endpoint ?? 'from AWS_ENDPOINT_URL'}) must be a URL: https://host or http://host:port.`,
    ERR_SSL_PACKET_LENGTH_TOO_LONG: plainPortHint,
    ERR_SSL_WRONG_VERSION_NUMBER: plainPortHint,
    ERR_TLS_CERT_ALTNAME_INVALID: certificateNameHint,
    EntityTooLarge: tooLargeHint,
    ExistingObjectIsDirectory: beneathHint,
    ExpiredToken: renewHint,
    ExpiredTokenException: renewHint,
    HPE_INVALID_CONSTANT: tlsPortHint,
    IllegalLocationConstraintException: regionHint,
    InvalidAccessKeyId: keyPairHint,
    InvalidBucketName: ({ bucket }) => `\`bucket\` (${bucket}) is no name that a bucket can have.`,
    InvalidClientTokenId: keyPairHint,
    InvalidObjectName: nameHint,
    InvalidRegionName: regionHint,
    InvalidStorageClass: storageClassHint,
    InvalidToken: tokenHint,
    InvalidTokenId: tokenHint,
    KeyTooLongError: keyTooLongHint,
    NoSuchBucket: noBucketHint,
    ObjectParentIsFile: beneathHint,
    PermanentRedirect: redirectHint,
    RequestExpired: clockHint,
    RequestTimeTooSkewed: clockHint,
    SignatureDoesNotMatch: signatureHint,
    TemporaryRedirect: redirectHint,
    TokenRefreshRequired: renewHint,
    UnexpectedAnswer: endpointHint,
    UnreadableAnswer: endpointHint,
    XAdminUserNotFound: keyPairHint,
    XAmzContentChecksumMismatch: digestHint,
    XAmzContentSHA256Mismatch: digestHint,
    XMinioInvalidObjectName: nameHint,
    XMinioInvalidResourceName: nameHint,
    XMinioObjectExistsAsDirectory: beneathHint,
    XMinioParentIsObject: beneathHint,
}));

;// CONCATENATED MODULE: ./lib/s3/errors/advice.js




/** What an error of the store means to the user. Other errors speak for themselves. */
function advise(error, context) {
    const cause = error instanceof store_error/* StoreError */.A ? error.details.cause : undefined;
    if (cause instanceof errors/* CredentialsError */.lE)
        return { problem: cause.message, hint: cause.hint };
    return error instanceof store_error/* StoreError */.A
        ? { problem: advice_problemOf(error, context), hint: advice_hintFor(error, context) }
        : { problem: error.message, hint: '' };
}
const DOING = {
    HeadBucket: 'Asking for the region of',
    GetBucketOwnershipControls: 'Asking for the settings of',
    ListObjectsV2: 'Listing',
    HeadObject: 'Looking at',
    GetObject: 'Reading',
    PutObject: 'Uploading',
    CopyObject: 'Changing the headers of',
    DeleteObjects: 'Deleting from',
    DeleteObject: 'Deleting',
    CreateMultipartUpload: 'Starting to upload',
    UploadPart: 'Uploading a part of',
    CompleteMultipartUpload: 'Completing the upload of',
    AbortMultipartUpload: 'Cleaning up the upload of',
};
function advice_problemOf({ message, details }, { bucket, prefix = '' }) {
    const { operation, key, code, status, requestId } = details;
    if (code === 'CredentialsProviderError')
        return /^Could not/.test(message)
            ? message
            : `The credentials could not be got: ${withoutFullStop(message)}`;
    const what = `s3://${bucket}/${key ?? (operation === 'HeadBucket' ? '' : prefix)}`;
    const marks = [
        operation,
        code,
        ...(status === undefined || code === `HTTP ${status}` ? [] : [`HTTP ${status}`]),
        ...(requestId === undefined ? [] : [`request id ${requestId}`]),
    ];
    return `${DOING[operation]} ${what} failed: ${withoutFullStop(message)} (${marks.join(', ')})`;
}
function withoutFullStop(text) {
    return text.replace(/\.$/, '');
}
const CERTIFICATE = /^(CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_)/;
const KMS = /^kms[.:]/i;
const REDIRECTS = [301, 302, 307, 308];
function advice_hintFor(error, context) {
    const { code, status, verdict } = error.details;
    if (/x-amz-tagging|\btagging\b.*not (supported|implemented)/i.test(error.message))
        return tagsHint(context);
    if (/block ?public ?(access|acls)/i.test(error.message))
        return blockedHint(context);
    const known = HINTS.get(code);
    if (known) {
        return known(context);
    }
    if (KMS.test(code)) {
        return kmsHint(context);
    }
    if (code === 'AccessDenied' || status === 403) {
        return accessAdvice(error, context);
    }
    if (CERTIFICATE.test(code)) {
        return certificateHint(context);
    }
    if (REDIRECTS.includes(status)) {
        return redirectHint(context);
    }
    if (verdict === 'throttled') {
        return throttledHint(context);
    }
    if (verdict === 'transient') {
        return passingHint(context);
    }
    return status === 400 || status === 501 ? refusedHeaderHint(context) : '';
}

;// CONCATENATED MODULE: ./lib/flow/explain.js

/** Explains with what the config says of the requests. */
function explainer(config) {
    const { target, connection, credentials } = config;
    const { region, ...others } = connection;
    const write = config.command === 'deploy' ? { write: config.write } : {};
    const role = credentials.roles.at(-1);
    const common = { ...others, ...write, ...(region && { region: region.name }), ...(role && { role }) };
    return (error, bucket = target.bucket) => advise(error, { ...(bucket === target.bucket ? target : { bucket }), ...common });
}

;// CONCATENATED MODULE: ./lib/flow/timings.js
/** How long what took. */
class Timings {
    #started = performance.now();
    #phases = new Map();
    /** Measures a phase. Phases may overlap. */
    async timed(phase, work) {
        const from = performance.now();
        try {
            return await work;
        }
        finally {
            const before = this.#phases.get(phase) ?? 0;
            this.#phases.set(phase, before + performance.now() - from);
        }
    }
    get phases() {
        return [...this.#phases].map(([phase, ms]) => ({ phase, ms }));
    }
    /** Milliseconds since the run began. */
    get elapsedMs() {
        return performance.now() - this.#started;
    }
}

;// CONCATENATED MODULE: ./lib/flow/session.js




function openSession(config, host, signal, { now = Date.now, environment = process.env, retry = RETRY_POLICY, relay = plan => plan }) {
    const timings = new Timings();
    const warnings = [];
    const warn = (text, place) => {
        warnings.push(text);
        host.warning(text, place);
    };
    const listener = {
        warn,
        mask: (secret) => host.mask(secret),
        debug: (text) => host.debug(text),
        idToken: host.idToken,
    };
    const connections = new Connections(config, retry, environment, listener);
    return {
        host,
        signal,
        now,
        environment,
        connections,
        timings,
        explain: explainer(config),
        relay,
        warn,
        warnings,
    };
}

;// CONCATENATED MODULE: ./lib/report/log/about-lines.js



/**
 * `s3-site-deploy 1.0.0: dist → s3://www.example.org/docs/ (eu-central-1)`, and below it who deploys what:
 * `arn:aws:iam::123456789012:role/site-deploy, commit 4f3c2b1, octocat`.
 */
function aboutLines(about, target, style) {
    const { source, region, identity, commit, actor } = about;
    const from = source === undefined ? '' : `${visible(source)} → `;
    const where = region === undefined ? '' : ` (${visible(region)})`;
    const who = [
        ...(identity === undefined ? [] : [identity]),
        ...(commit === undefined ? [] : [`commit ${commit.text}`]),
        ...(actor === undefined ? [] : [actor]),
    ];
    return [
        `${style.bold(`s3-site-deploy ${VERSION}`)}: ${from}${visible(urlOf(target))}${where}`,
        ...(who.length === 0 ? [] : [`  ${style.dim(visible(who.join(', ')))}`]),
    ];
}

;// CONCATENATED MODULE: ./lib/flow/show-plan.js





/** Who deploys what to where, and the plan, before anything is done. */
function showPlan(plan, config, { connections, environment, host }) {
    const { dryRun, target } = config;
    const about = aboutOf(config, environment, connections.accessKeyId);
    host.info(aboutLines(about, target, styleFor(host)).join('\n'));
    tellPlan({ command: plan.command, dryRun, plan, invalidations: plannedInvalidations(plan) }, host);
}

;// CONCATENATED MODULE: ./lib/run.js


















/**
 * Does what the config says and tells the host about it.
 * @returns how it ended; what changes nothing has nothing to do
 */
async function run_run(config, host, signal, surroundings = {}) {
    if (config.command === 'iam-policy')
        return printPolicy(config, host) ? 'nothing-to-do' : 'failed';
    if (config.command === 'sweep')
        return sweep(config, host, signal, surroundings);
    const session = openSession(config, host, signal, surroundings);
    if (config.command !== 'list')
        return change(config, session);
    return (await list(config, session)) ? 'nothing-to-do' : 'failed';
}
/** Removes old previews one by one, each as `remove` would; one that fails does not keep the others. */
async function sweep(config, host, signal, surroundings) {
    const { removal } = config;
    const { target } = removal;
    const session = openSession(removal, host, signal, surroundings);
    let previews;
    try {
        previews = await findOldPreviews(config, session);
    }
    catch (error) {
        host.error(errorMessage(errorText(error, failed => session.explain(failed))));
        return 'failed';
    }
    if (previews.length === 0)
        host.info('No preview is old enough to be removed.');
    const endings = [];
    for (const { prefix, preview } of previews) {
        if (signal.aborted)
            return 'failed';
        const own = { ...removal, target: { ...target, prefix }, record: { key: prefix + USUAL_RECORD }, preview };
        endings.push(await change(own, openSession(own, host, signal, surroundings)));
    }
    if (endings.includes('failed'))
        return 'failed';
    return endings.includes('changed') ? 'changed' : 'nothing-to-do';
}
/** Makes the plan, shows it, applies it unless something speaks against it, and reports. */
async function change(config, session) {
    let prepared;
    let applied;
    let error;
    try {
        prepared = await prepare(config, session);
        prepared = await findDistributions(prepared, session);
        prepared = { ...prepared, plan: session.relay(prepared.plan) };
        showPlan(prepared.plan, config, session);
        const mayWrite = prepared.plan.refusals.length === 0 && !config.dryRun;
        if (mayWrite)
            await confirm_confirm(config, prepared.plan, session.host, session.signal);
        if (mayWrite)
            applied = await carryOut(prepared, session);
        if (applied && config.command === 'deploy')
            await checkSiteLive(config, prepared.plan, applied, session);
    }
    catch (thrown) {
        error = thrown;
    }
    const report = reportOf(config, { prepared, applied, error }, session);
    await publish(report, config.json, session.host);
    await showPreviewAsDeployment(report, config, session);
    await commentOnPullRequest(report, config, session);
    return endingOf(report);
}
function prepare(config, session) {
    return config.command === 'deploy' ? prepareDeploy(config, session) : prepareRemove(config, session);
}

;// CONCATENATED MODULE: ./lib/terminal/cancellation.js

/** SIGHUP: the terminal is closed. SIGBREAK: Ctrl+Break, which Windows alone sends. */
const cancellation_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'];
/** As a shell reports a program that Ctrl+C ended. */
const EXIT_CODE = 130;
/**
 * npm passes on the SIGINT that a terminal has already sent to every process of its group, so one Ctrl+C
 * arrives twice, milliseconds apart.
 */
const SAME_WISH_MS = 1000;
/**
 * Listens to the signals that ask a process to end. The first asks the run to end in order; a second, at
 * least a second later, ends the process at once.
 */
function onCancel(source = process) {
    const controller = new AbortController();
    let first;
    const listener = (name) => {
        const now = performance.now();
        first ??= now;
        if (now - first >= SAME_WISH_MS)
            source.exit(EXIT_CODE);
        else
            controller.abort(new errors/* Cancelled */.cJ(`Cancelled by ${name}.`));
    };
    for (const name of cancellation_SIGNALS)
        source.on(name, listener);
    return {
        signal: controller.signal,
        dispose: () => {
            for (const name of cancellation_SIGNALS)
                source.off(name, listener);
        },
    };
}

;// CONCATENATED MODULE: ./lib/terminal/verbosity.js
/** The host, less talkative or more: `quiet` keeps warnings, errors and data; `verbose` shows what is for debugging. */
function withVerbosity(host, verbosity) {
    const silent = () => { };
    switch (verbosity) {
        case 'normal':
            return host;
        case 'quiet':
            return overridden(host, { info: silent, group: silent, progress: silent });
        case 'verbose':
            return overridden(host, { debug: text => host.info(text) });
    }
}
/** Everything else is the host's own, with its private state. */
function overridden(host, overrides) {
    return new Proxy(host, {
        get: (target, name) => {
            const own = Reflect.get(overrides, name) ?? Reflect.get(target, name);
            return typeof own === 'function' ? own.bind(target) : own;
        },
    });
}

;// CONCATENATED MODULE: ./lib/main.js


















/** Where the output goes to no terminal, or to one that does not tell its width. */
const main_USUAL_COLUMNS = 80;
/** The action: inputs from the runner. Resolves with the exit code. */
async function action(given = process.env) {
    const { job, environment } = actionJob(given);
    const host = actionHost(job, environment);
    const workspace = job.workspace ?? process.cwd();
    return guarded(host, async () => {
        const ended = await runWith(readInputs(environment), host, environment, workspace);
        return ended.ending === 'failed' ? 1 : 0;
    });
}
/** The command line: inputs from its arguments, without the program's own name. Resolves with the exit code. */
async function commandLine(args, environment = process.env) {
    const host = commandLineHost(environment);
    const json = args.some(arg => /^--json(=true)?$/i.test(arg));
    return guarded(host, async () => answer(readArguments(args), host, environment), json);
}
/** Does what a command line asks for; resolves with the exit code. */
async function answer(invocation, host, environment) {
    switch (invocation.asks) {
        case 'help':
            host.data(helpText(process.stdout.columns || main_USUAL_COLUMNS, invocation.command).trimEnd());
            return 0;
        case 'version':
            host.data(VERSION);
            return 0;
        case 'completion':
            host.data((await completionFor(invocation.shell)).trimEnd());
            return 0;
        case 'run': {
            const { inputs } = invocation;
            const talking = withVerbosity(host, verbosityOf(inputs));
            const ended = await runWith(inputs, talking, environment, process.cwd());
            return exitCodeOf(ended, inputs.values.get('exit-code') === 'true');
        }
    }
}
async function completionFor(text) {
    const { completionScript, SHELLS } = await __nccwpck_require__.e(/* import() */ 278).then(__nccwpck_require__.bind(__nccwpck_require__, 1278));
    const shell = SHELLS.find(shell => shell === text);
    if (shell !== undefined)
        return completionScript(shell);
    const problem = `is not a shell that can be completed for. Write s3-site-deploy completion ${SHELLS.join(', ')}.`;
    throw new errors/* ConfigError */.xL([{ input: text || 'completion', value: text, problem }]);
}
function verbosityOf({ values }) {
    if (values.get('quiet') === 'true')
        return 'quiet';
    return values.get('verbose') === 'true' ? 'verbose' : 'normal';
}
/** As a shell reports what Ctrl-C ended. */
const CANCELLED = 130;
/** `detailed`: as `terraform plan -detailed-exitcode` tells changes from none. */
function exitCodeOf({ ending, cancelled }, detailed) {
    if (ending === 'failed')
        return cancelled ? CANCELLED : 1;
    return detailed && ending === 'changed' ? 2 : 0;
}
async function runWith(inputs, host, environment, workspace) {
    keepYoungGenerationSmall();
    const config = await loadConfig(inputs, environment, workspace);
    const unused = unusedInputs(inputs, config.command);
    for (const name of inputs.strangers ?? [])
        host.warning(`${visible(name)} is not an input, and is ignored.`);
    if (unused.length > 0)
        host.info(`Not used by ${config.command}: ${unused.join(', ')}.`);
    const cancellation = onCancel();
    try {
        const ending = await run_run(config, host, cancellation.signal, { environment });
        return { ending, cancelled: cancellation.signal.aborted };
    }
    finally {
        cancellation.dispose();
    }
}
/** The only place that turns an error into a failure. */
async function guarded(host, work, json = false) {
    let exitCode = 1;
    try {
        exitCode = await work();
    }
    catch (error) {
        const text = errorText(error, failed => advise(failed, { bucket: '' }));
        const place = error instanceof errors/* ConfigError */.xL ? error.inputs.find(({ place }) => place)?.place : undefined;
        const title = error instanceof errors/* ConfigError */.xL ? 'Inputs cannot be used' : 'Failed';
        host.error(errorMessage(text), { title, ...place });
        await host.summary(errorSummary(text));
        if (json)
            host.data(errorJson(text, error));
        if (error instanceof Error && !(error instanceof errors/* Cancelled */.cJ))
            host.debug(error.stack ?? error.message);
    }
    await host.flush();
    return exitCode;
}

var __webpack_exports__action = __webpack_exports__.X;
var __webpack_exports__commandLine = __webpack_exports__.a;
export { __webpack_exports__action as action, __webpack_exports__commandLine as commandLine };
