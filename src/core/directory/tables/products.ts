import type { ProductFact } from './product.ts';

/**
 * The products sold most through the Cloud Solution Provider program; their service plans are in
 * `product-plans.ts`. Source: Microsoft's published table "Product names and service plan identifiers", as of
 * 29 July 2026; part numbers upper-cased here, names as sold today where the table lags behind. To add a
 * product, take its rows from the current table: trim every kind of blank from the ids, lower-case the GUIDs,
 * drop repeated rows and plans called retired. A product that is missing is still usable by its part number.
 */
export const products: readonly ProductFact[] = [
  {
    partNumber: 'O365_BUSINESS_ESSENTIALS',
    skuId: '3b555118-da6a-4418-894f-7df1e2096870',
    name: 'Microsoft 365 Business Basic',
    otherNames: ['Office 365 Business Essentials'],
  },
  {
    partNumber: 'O365_BUSINESS_PREMIUM',
    skuId: 'f245ecc8-75af-4f8e-b61f-27d8114de5f3',
    name: 'Microsoft 365 Business Standard',
    otherNames: ['Office 365 Business Premium'],
  },
  {
    partNumber: 'SPB',
    skuId: 'cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46',
    name: 'Microsoft 365 Business Premium',
  },
  {
    partNumber: 'O365_BUSINESS',
    skuId: 'cdd28e44-67e3-425e-be4c-737fab2899d3',
    name: 'Microsoft 365 Apps for business',
  },
  {
    partNumber: 'OFFICESUBSCRIPTION',
    skuId: 'c2273bd0-dff7-4215-9ef5-2c7bcfb06425',
    name: 'Microsoft 365 Apps for enterprise',
    otherNames: ['Office 365 ProPlus'],
  },
  { partNumber: 'M365_F1_COMM', skuId: '50f60901-3181-4b75-8a2c-4c8e4c1d5a72', name: 'Microsoft 365 F1' },
  { partNumber: 'SPE_F1', skuId: '66b55226-6b4f-492c-910c-a3b7a3c9d993', name: 'Microsoft 365 F3' },
  { partNumber: 'DESKLESSPACK', skuId: '4b585984-651b-448a-9e53-3b10f069cf7f', name: 'Office 365 F3' },
  { partNumber: 'SPE_E3', skuId: '05e9a617-0261-4cee-bb44-138d3ef5d965', name: 'Microsoft 365 E3' },
  { partNumber: 'SPE_E5', skuId: '06ebc4ee-1bb5-47dd-8120-11324bc54e06', name: 'Microsoft 365 E5' },
  { partNumber: 'STANDARDPACK', skuId: '18181a46-0d4e-45cd-891e-60aabd171b4e', name: 'Office 365 E1' },
  { partNumber: 'ENTERPRISEPACK', skuId: '6fd2c87f-b296-42f0-b197-1e91e994b900', name: 'Office 365 E3' },
  { partNumber: 'ENTERPRISEPREMIUM', skuId: 'c7df2760-2c81-4ef7-b578-5b5392b571df', name: 'Office 365 E5' },
  {
    partNumber: 'MICROSOFT_365_COPILOT',
    skuId: '639dec6b-bb19-468b-871c-c5c441c4b0cb',
    name: 'Microsoft 365 Copilot',
    otherNames: ['Microsoft Copilot for Microsoft 365', 'Copilot for Microsoft 365'],
  },
  {
    partNumber: 'STANDARDWOFFPACK_STUDENT',
    skuId: '314c4481-f395-4525-be8b-2ec4bb1e9d91',
    name: 'Office 365 A1 for students',
  },
  {
    partNumber: 'STANDARDWOFFPACK_FACULTY',
    skuId: '94763226-9b3c-4e75-a931-5c89701abe66',
    name: 'Office 365 A1 for faculty',
  },
  {
    partNumber: 'ENTERPRISEPACKPLUS_STUDENT',
    skuId: '98b6e773-24d4-4c0d-a968-6e787a1f8204',
    name: 'Office 365 A3 for students',
  },
  {
    partNumber: 'ENTERPRISEPACKPLUS_FACULTY',
    skuId: 'e578b273-6db4-4691-bba0-8d691f4da603',
    name: 'Office 365 A3 for faculty',
  },
  {
    partNumber: 'ENTERPRISEPREMIUM_STUDENT',
    skuId: 'ee656612-49fa-43e5-b67e-cb1fdf7699df',
    name: 'Office 365 A5 for students',
  },
  {
    partNumber: 'ENTERPRISEPREMIUM_FACULTY',
    skuId: 'a4585165-0533-458a-97e3-c400570268c4',
    name: 'Office 365 A5 for faculty',
  },
  {
    partNumber: 'M365EDU_A3_STUDENT',
    skuId: '7cfd9a2b-e110-4c39-bf20-c6a3f36a3121',
    name: 'Microsoft 365 A3 for students',
  },
  {
    partNumber: 'M365EDU_A3_STUUSEBNFT',
    skuId: '18250162-5d87-4436-a834-d795c15c80f3',
    name: 'Microsoft 365 A3 for students use benefit',
  },
  {
    partNumber: 'M365EDU_A3_FACULTY',
    skuId: '4b590615-0888-425a-a965-b3bf7789848d',
    name: 'Microsoft 365 A3 for faculty',
  },
  {
    partNumber: 'M365EDU_A5_STUDENT',
    skuId: '46c119d4-0379-4a9d-85e4-97c66d3f909e',
    name: 'Microsoft 365 A5 for students',
  },
  {
    partNumber: 'M365EDU_A5_FACULTY',
    skuId: 'e97c048c-37a4-45fb-ab50-922fbf07a370',
    name: 'Microsoft 365 A5 for faculty',
  },
  {
    partNumber: 'EXCHANGEDESKLESS',
    skuId: '80b2d799-d2ba-4d2a-8842-fb0d0f3a4b82',
    name: 'Exchange Online Kiosk',
  },
  {
    partNumber: 'EXCHANGESTANDARD',
    skuId: '4b9405b0-7788-4568-add1-99614e613b69',
    name: 'Exchange Online (Plan 1)',
  },
  {
    partNumber: 'EXCHANGEENTERPRISE',
    skuId: '19ec0d23-8335-4cbd-94ac-6050e30712fa',
    name: 'Exchange Online (Plan 2)',
  },
  {
    partNumber: 'EXCHANGEARCHIVE_ADDON',
    skuId: 'ee02fd1b-340e-4a4b-b355-4a514e4c8943',
    name: 'Exchange Online Archiving for Exchange Online',
    otherNames: ['Exchange Online Archiving'],
  },
  {
    partNumber: 'SHAREPOINTSTANDARD',
    skuId: '1fc08a02-8b3d-43b9-831e-f76859e04e1a',
    name: 'SharePoint Online (Plan 1)',
    otherNames: ['SharePoint (Plan 1)'],
  },
  {
    partNumber: 'SHAREPOINTENTERPRISE',
    skuId: 'a9732ec9-17d9-494c-a51c-d6b45b384dcb',
    name: 'SharePoint Online (Plan 2)',
    otherNames: ['SharePoint (Plan 2)'],
  },
  {
    partNumber: 'WACONEDRIVESTANDARD',
    skuId: 'e6778190-713e-4e4f-9119-8b8238de25df',
    name: 'OneDrive for Business (Plan 1)',
    otherNames: ['OneDrive (Plan 1)'],
  },
  {
    partNumber: 'WACONEDRIVEENTERPRISE',
    skuId: 'ed01faf2-1d88-4947-ae91-45ca18703a96',
    name: 'OneDrive for Business (Plan 2)',
    otherNames: ['OneDrive (Plan 2)'],
  },
  {
    partNumber: 'EMS',
    skuId: 'efccb6f7-5641-4e0e-bd10-b4976e1bf68e',
    name: 'Enterprise Mobility + Security E3',
  },
  {
    partNumber: 'EMSPREMIUM',
    skuId: 'b05e124f-c7cc-45a0-a6aa-8cf78c946968',
    name: 'Enterprise Mobility + Security E5',
  },
  {
    partNumber: 'AAD_PREMIUM',
    skuId: '078d2b04-f1bd-4111-bbd4-b4b1b354cef4',
    name: 'Microsoft Entra ID P1',
    otherNames: ['Azure Active Directory Premium P1'],
  },
  {
    partNumber: 'AAD_PREMIUM_P2',
    skuId: '84a661c4-e949-4bd2-a560-ed7766fcaf2b',
    name: 'Microsoft Entra ID P2',
    otherNames: ['Azure Active Directory Premium P2'],
  },
  {
    partNumber: 'INTUNE_A',
    skuId: '061f9ace-7d42-4136-88ac-31dc755f143f',
    name: 'Microsoft Intune Plan 1',
    otherNames: ['Microsoft Intune', 'Intune'],
  },
  {
    partNumber: 'ATP_ENTERPRISE',
    skuId: '4ef96642-f096-40de-a3e9-d83fb2f90211',
    name: 'Microsoft Defender for Office 365 (Plan 1)',
    otherNames: ['Office 365 Advanced Threat Protection (Plan 1)'],
  },
  {
    partNumber: 'THREAT_INTELLIGENCE',
    skuId: '3dd6cf57-d688-4eed-ba52-9e40b5468c3e',
    name: 'Microsoft Defender for Office 365 (Plan 2)',
    otherNames: ['Office 365 Advanced Threat Protection (Plan 2)'],
  },
  {
    partNumber: 'MDE_SMB',
    skuId: '5e1e7702-a2b7-4360-8d07-2f515792896f',
    name: 'Microsoft Defender for Business',
  },
  {
    partNumber: 'DEFENDER_ENDPOINT_P1',
    skuId: '16a55f2f-ff35-4cd5-9146-fb784e3761a5',
    name: 'Microsoft Defender for Endpoint P1',
  },
  {
    partNumber: 'WIN_DEF_ATP',
    skuId: '111046dd-295b-4d6d-9724-d52ac90bd1f2',
    name: 'Microsoft Defender for Endpoint P2',
    otherNames: ['Microsoft Defender for Endpoint'],
  },
  {
    partNumber: 'IDENTITY_THREAT_PROTECTION',
    skuId: '26124093-3d78-432b-b5dc-48bf992543d5',
    name: 'Microsoft 365 E5 Security',
  },
  {
    partNumber: 'TEAMS_ESS',
    skuId: 'fde42873-30b6-436b-b361-21af5a6b84ae',
    name: 'Microsoft Teams Essentials',
  },
  {
    partNumber: 'TEAMS_ESSENTIALS_AAD',
    skuId: '3ab6abff-666f-4424-bfb7-f0bc274ec7bc',
    name: 'Microsoft Teams Essentials (AAD Identity)',
  },
  {
    partNumber: 'MICROSOFT_TEAMS_ENTERPRISE_NEW',
    skuId: '7e31c0d9-9551-471d-836f-32ee72be4a01',
    name: 'Microsoft Teams Enterprise',
  },
  {
    partNumber: 'MCOEV',
    skuId: 'e43b5b99-8dfb-405f-9987-dc307f34bcbd',
    name: 'Microsoft Teams Phone Standard',
    otherNames: ['Teams Phone Standard', 'Microsoft 365 Phone System'],
  },
  {
    partNumber: 'MCOMEETADV',
    skuId: '0c266dff-15dd-4b49-8397-2bb16070ed52',
    name: 'Microsoft 365 Audio Conferencing',
    otherNames: ['Audio Conferencing'],
  },
  {
    partNumber: 'MCOCAP',
    skuId: '295a8eb0-f78d-45c7-8b5b-1eed5ed02dff',
    name: 'Microsoft Teams Shared Devices',
  },
  {
    partNumber: 'PHONESYSTEM_VIRTUALUSER',
    skuId: '440eaaa8-b3e0-484b-a8be-62870b9ba70a',
    name: 'Microsoft Teams Phone Resource Account',
  },
  {
    partNumber: 'MICROSOFT_TEAMS_ROOMS_PRO',
    skuId: '4cde982a-ede4-4409-9ae6-b003453c8ea6',
    name: 'Microsoft Teams Rooms Pro',
  },
  {
    partNumber: 'POWER_BI_STANDARD',
    skuId: 'a403ebcc-fae0-4ca2-8c8c-7a907fd6c235',
    name: 'Microsoft Fabric (Free)',
    otherNames: ['Power BI (free)'],
  },
  { partNumber: 'POWER_BI_PRO', skuId: 'f8a1db68-be16-40ed-86d5-cb42ce701560', name: 'Power BI Pro' },
  {
    partNumber: 'PBI_PREMIUM_PER_USER',
    skuId: 'c1d032e0-5619-4761-9b5c-75b6831e1711',
    name: 'Power BI Premium Per User',
  },
  {
    partNumber: 'POWERAPPS_PER_USER',
    skuId: 'b30411f5-fea1-4a59-9ad9-3db7c7ead579',
    name: 'Power Apps Premium',
    otherNames: ['Power Apps per user plan'],
  },
  {
    partNumber: 'POWERAUTOMATE_ATTENDED_RPA',
    skuId: 'eda1941c-3c4f-4995-b5eb-e85a42175ab9',
    name: 'Power Automate Premium',
    otherNames: ['Power Automate per user with attended RPA plan'],
  },
  {
    partNumber: 'FLOW_FREE',
    skuId: 'f30db892-07e9-47e9-837c-80727f46fd3d',
    name: 'Microsoft Power Automate Free',
    otherNames: ['Power Automate Free', 'Microsoft Flow Free'],
  },
  {
    partNumber: 'PROJECT_P1',
    skuId: 'beb6439c-caad-48d3-bf46-0c82871e12be',
    name: 'Planner Plan 1',
    otherNames: ['Project Plan 1'],
  },
  {
    partNumber: 'PROJECTPROFESSIONAL',
    skuId: '53818b1b-4a27-454b-8896-0dba576410e6',
    name: 'Planner and Project Plan 3',
    otherNames: ['Project Plan 3', 'Project Online Professional'],
  },
  {
    partNumber: 'PROJECTPREMIUM',
    skuId: '09015f9f-377f-4538-bbb5-f75ceb09358a',
    name: 'Planner and Project Plan 5',
    otherNames: ['Project Plan 5', 'Project Online Premium'],
  },
  {
    partNumber: 'VISIOONLINE_PLAN1',
    skuId: '4b244418-9658-4451-a2b8-b5e2b364e9bd',
    name: 'Visio Plan 1',
    otherNames: ['Visio Online Plan 1'],
  },
  {
    partNumber: 'VISIOCLIENT',
    skuId: 'c5928f49-12ba-48f7-ada3-0d743a3601d5',
    name: 'Visio Plan 2',
    otherNames: ['Visio Online Plan 2'],
  },
  {
    partNumber: 'CPC_B_2C_4RAM_128GB',
    skuId: '135bee78-485b-4181-ad6e-40286e311850',
    name: 'Windows 365 Business 2 vCPU 4 GB 128 GB',
  },
  {
    partNumber: 'WIN10_VDA_E3',
    skuId: '6a0f6da5-0b87-4190-a6ae-9bb5a2b9546a',
    name: 'Windows 10/11 Enterprise E3',
  },
  {
    partNumber: 'DYN365_TEAM_MEMBERS',
    skuId: '7ac9fe77-66b7-4e5e-9e46-10eed1cff547',
    name: 'Dynamics 365 Team Members',
  },
  {
    partNumber: 'D365_SALES_PRO',
    skuId: 'be9f9771-1c64-4618-9907-244325141096',
    name: 'Dynamics 365 Sales Professional',
    otherNames: ['Dynamics 365 For Sales Professional'],
  },
  {
    partNumber: 'DYN365_BUSCENTRAL_ESSENTIAL',
    skuId: '2880026b-2b0c-4251-8656-5d41ff11e3aa',
    name: 'Dynamics 365 Business Central Essentials',
  },
  {
    partNumber: 'DYN365_BUSCENTRAL_PREMIUM',
    skuId: 'f991cecc-3f91-4cd0-a9a8-bf1c8167e029',
    name: 'Dynamics 365 Business Central Premium',
  },
  {
    partNumber: 'DYN365_BUSCENTRAL_TEAM_MEMBER',
    skuId: '2e3c4023-80f6-4711-aa5d-29e0ecb46835',
    name: 'Dynamics 365 Business Central Team Members',
  },
];
